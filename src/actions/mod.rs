//! What people do, as deeds: each reads what came in, lets the rules decide inside one
//! transaction of the store, and orders the paper that goes with it.
//! Invariant: no concrete store, device or clock is named here.

pub mod after_the_talk;
pub mod at_the_table;
pub mod check_in;
pub mod lists;
pub mod look_up;
pub mod of_the_delegate;
pub mod of_the_staff;
pub mod print;

use std::fmt::Debug;
use std::time::Duration;

use crate::domain::queue::Wanted;
use crate::domain::ticket::Token;
use crate::store::{At, QueueStore, Request};

/// Where, when and by whom a deed is asked for.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    pub store: &'a dyn QueueStore,
    pub at: At,
    /// Makes the deed repeatable without being done twice.
    pub request_id: Option<&'a str>,
    /// The place that asks, for the log and as the default place of paper.
    pub station: Option<&'a str>,
    /// Gives the token of a new slip.
    pub chance: &'a dyn Fn() -> Token,
}

impl Context<'_> {
    /// How long a deed waits for others who write before it gives up.
    const PATIENCE: Duration = Duration::from_secs(10);

    /// `asks` is all that makes this deed another one: who, whom, what. Not where the paper comes out,
    /// which a program that asks again may have named anew.
    fn request(&self, deed: &'static str, asks: &dyn Debug, wanted: Wanted) -> Request {
        let id = self.request_id.map(str::to_owned);
        Request {
            asks: id.as_ref().map(|_| format!("{asks:?}")).unwrap_or_default(),
            id,
            deed,
            at: self.at,
            wanted,
            station: self.station.map(str::to_owned),
            patience: Self::PATIENCE,
        }
    }
}
