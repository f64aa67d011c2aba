//! Whether a question is an open one. One that yes or no answers gives little to think about.
//! Told by how each language asks: by its first words, or by having no word such as "what" at all.

/// Words that open a question which yes or no answers.
const ENGLISH: &str = "am are aren't can can't could couldn't did didn't do does doesn't don't had \
    has hasn't have haven't is isn't may might must shall should shouldn't was wasn't were will \
    won't would wouldn't";

/// What hangs at a French verb that opens such a question: « Avez-vous … ? », « Y a-t-il … ? ».
const FRENCH: &str = "je tu il elle on nous vous ils elles t-il t-elle t-on t-ils t-elles";

/// Verbs that open such a question in German ...
const GERMAN: &str = "ist sind bist seid war waren wäre wären hat haben hast habt hatte hatten \
    hätte hätten wird werden wirst würde würden kann können kannst könnte könnten darf dürfen \
    dürfte muss müssen müsste müssten soll sollen sollte sollten will wollen willst möchte \
    möchten mag mögen gibt gab gäbe";

/// ... as any word does that stands before one of these, but for those that ask or set a condition.
const GERMAN_PERSONS: &str = "sie du ihr wir";
const GERMAN_OPEN: &str = "was wer wen wem wessen wie wo wohin woher wann warum weshalb wieso wozu \
    wofür woran worauf worin womit wovon wobei wodurch welche welcher welches welchen welchem \
    wenn falls ob dass als seit bevor nachdem während sobald solange";

/// Every open question has one of these, with its accent.
const SPANISH: &str = "qué quién quiénes cuál cuáles cómo cuándo dónde adónde cuánto cuánta cuántos \
    cuántas";

/// Every open question has a word that begins with one of these, or is one of the short ones.
const RUSSIAN: [&str; 12] = [
    "как",
    "котор",
    "скольк",
    "зачем",
    "почему",
    "отчего",
    "когда",
    "откуда",
    "чему",
    "кого",
    "кому",
    "кем",
];
const RUSSIAN_SHORT: &str = "что чего чем чём кто ком где куда чей чья чьё чьи";

/// What makes a Chinese question one that yes or no answers.
const CHINESE: [&str; 8] =
    ["吗", "是否", "是不是", "有没有", "能不能", "会不会", "要不要", "可不可以"];

/// What opens such a question in Arabic, alone or with its verb.
const ARABIC: &str = "هل أليس أليست ألست ألم ألا ألن أما أتريد أتود أترى أكنت";

/// What asks openly in Malay though it ends as those questions do that yes or no answers.
const MALAY_OPEN: &str =
    "apakah siapakah bilakah manakah bagaimanakah mengapakah kenapakah berapakah";

/// Whether `question`, asked in `language`, can be answered by yes or no. In a language whose
/// questions are not known here the answer is no.
pub fn is_closed(language: &str, question: &str) -> bool {
    let plain = question.to_lowercase().replace('’', "'");
    let words: Vec<&str> = plain
        .split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '-')
        .filter(|word| !word.is_empty())
        .collect();
    let [first, second] = [0, 1].map(|nth| words.get(nth).copied().unwrap_or_default());
    if first.is_empty() {
        return false;
    }
    match language.split('-').next() {
        Some("en") => is_one_of(first, ENGLISH),
        Some("fr") => first == "est-ce" || french(first) || first == "y" && french(second),
        Some("de") => {
            is_one_of(first, GERMAN)
                || is_one_of(second, GERMAN_PERSONS) && !is_one_of(first, GERMAN_OPEN)
        }
        Some("es") => !words.iter().any(|word| is_one_of(word, SPANISH)),
        Some("ru") => words.contains(&"ли") || !words.iter().any(|word| russian(word)),
        Some("zh") => CHINESE.iter().any(|mark| plain.contains(mark)),
        Some("ar") => is_one_of(first, ARABIC),
        Some("ms") => first.ends_with("kah") && !is_one_of(first, MALAY_OPEN),
        _ => false,
    }
}

fn is_one_of(word: &str, list: &str) -> bool {
    list.split_whitespace().any(|listed| listed == word)
}

/// Whether a French verb asks.
fn french(word: &str) -> bool {
    let verb = word.split_once('-').filter(|(verb, _)| !verb.starts_with("qu'"));
    verb.is_some_and(|(_, rest)| is_one_of(rest, FRENCH))
}

fn russian(word: &str) -> bool {
    is_one_of(word, RUSSIAN_SHORT) || RUSSIAN.iter().any(|asks| word.starts_with(asks))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questions_that_yes_or_no_answers_are_told_from_open_ones() {
        for (language, question, closed) in [
            ("en", "Do you like your work?", true),
            ("en", "  “Is this your first conference?”", true),
            ("en", "Don’t you want more?", true),
            ("en", "What would you do if nothing could go wrong?", false),
            ("en", "How do you learn best?", false),
            ("en", "In five years, who will miss your work?", false),
            ("en-gb", "Have you asked?", true),
            ("fr", "Est-ce que vous aimez votre travail ?", true),
            ("fr", "Avez-vous un plan ?", true),
            ("fr", "Y a-t-il quelqu’un qui vous aide ?", true),
            ("fr", "Qu’est-ce qui vous donne envie ?", false),
            ("fr", "Qu’avez-vous appris récemment ?", false),
            ("fr", "Que voulez-vous apprendre ?", false),
            ("fr", "Quel serait le premier pas ?", false),
            ("de", "Ist das offen?", true),
            ("de", "Kennen Sie jemanden, der Ihnen hilft?", true),
            ("de", "Möchten Sie mehr davon?", true),
            ("de", "Was möchten Sie lernen?", false),
            ("de", "Wie Sie das wohl angehen?", false),
            ("de", "Wenn Sie könnten, was täten Sie?", false),
            ("es", "¿Tiene usted un plan?", true),
            ("es", "¿Le gusta que le pregunten?", true),
            ("es", "¿Qué le gustaría aprender?", false),
            ("es", "Si va bien, ¿cómo lo notará?", false),
            ("ru", "Есть ли у вас план?", true),
            ("ru", "Вам нравится ваша работа?", true),
            ("ru", "Чему вы хотите научиться?", false),
            ("ru", "Если всё удастся, что будет иначе?", false),
            ("zh", "您喜欢您的工作吗？", true),
            ("zh", "您是否有计划？", true),
            ("zh", "您想学什么？", false),
            ("ar", "هل لديك خطة؟", true),
            ("ar", "ألا تريد المزيد؟", true),
            ("ar", "ماذا تريد أن تتعلم؟", false),
            ("ms", "Adakah anda mempunyai rancangan?", true),
            ("ms", "Bolehkah anda mencubanya?", true),
            ("ms", "Apakah langkah pertama?", false),
            ("ms", "Siapa yang boleh membantu?", false),
            ("it", "È aperto?", false),
            ("en", "", false),
            ("es", "", false),
        ] {
            assert_eq!(is_closed(language, question), closed, "{language} {question:?}");
        }
    }
}
