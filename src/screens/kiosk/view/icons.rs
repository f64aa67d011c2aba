//! The icon that stands beside the words of a button.

use super::super::ease::Sheet;
use super::super::message::Press;
use crate::displays::icon::Icon;

/// For what happens when it is pressed; none for what is chosen by its words alone.
pub(super) fn of(press: &Press) -> Option<Icon> {
    match press {
        Press::Open(Sheet::Languages) => Some(Icon::Language),
        Press::Open(Sheet::Ease) => Some(Icon::Ease),
        Press::Open(Sheet::Topics) => Some(Icon::Search),
        Press::Aloud => Some(Icon::Aloud),
        Press::NoBadge => Some(Icon::NoBadge),
        Press::About => Some(Icon::About),
        Press::JoinGroup | Press::Group => Some(Icon::Group),
        Press::GetNumber => Some(Icon::Number),
        Press::PrintAgain => Some(Icon::Print),
        Press::ChangeArea => Some(Icon::Change),
        Press::Away => Some(Icon::Rest),
        Press::Leave | Press::LeaveYes => Some(Icon::Leave),
        Press::Part(_) => Some(Icon::Onwards),
        Press::Close | Press::Back | Press::AllAreas | Press::Topic(None) => Some(Icon::Back),
        Press::Done => Some(Icon::Yes),
        Press::MoreTime | Press::StepFree => Some(Icon::MoreTime),
        Press::Open(Sheet::Pin)
        | Press::Language(_)
        | Press::Larger
        | Press::Contrast
        | Press::Lower
        | Press::Topic(Some(_))
        | Press::Digit(_)
        | Press::Erase
        | Press::Area(_)
        | Press::Goal(_)
        | Press::Reason(_)
        | Press::People(_)
        | Press::Speaks(_)
        | Press::AnyLanguage
        | Press::LeaveNo => None,
    }
}
