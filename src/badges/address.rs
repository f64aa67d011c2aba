//! Codes that are an address: a ticket's page, an e-mail address, or something for a phone to do.

use url::Url;

use super::{Badge, BadgeKind, NotABadge, after, email, starts_with};

/// Parameters that hold what tells one ticket from all others, the surest first.
const PARAMETERS: [&str; 8] =
    ["token", "secret", "uuid", "uid", "ticket", "code", "slug", "barcode"];

/// A last part of a path at least this long, with a digit in it, is taken for an id of its own.
const SHORTEST_ID: usize = 6;

/// What a phone does when it reads them. None of it tells who somebody is.
const ACTIONS: [&str; 22] = [
    "tel:",
    "sms:",
    "smsto:",
    "mms:",
    "mmsto:",
    "matmsg:",
    "geo:",
    "facetime:",
    "whatsapp:",
    "skype:",
    "otpauth:",
    "otpauth-migration:",
    "bitcoin:",
    "ethereum:",
    "lightning:",
    "upi:",
    "spc\n",
    "bcd\n",
    "market:",
    "intent:",
    "begin:vevent",
    "begin:vcalendar",
];

pub(super) fn read(text: &str) -> Option<Result<Badge, NotABadge>> {
    if let Some(address) = after(text, "mailto:") {
        let address = address.split('?').next().unwrap_or_default();
        return Some(match email(address) {
            Some(identity) => Ok(Badge::nameless(BadgeKind::Email, identity)),
            None => Err(NotABadge::Action),
        });
    }
    if ACTIONS.iter().any(|action| starts_with(text, action)) {
        return Some(Err(NotABadge::Action));
    }
    let url = of_the_web(text)?;
    let host = url.host_str()?;
    let at = |name: &str| host == name || host.strip_suffix(name).is_some_and(|h| h.ends_with('.'));
    if at("linkedin.com") || at("lnkd.in") {
        return Some(Err(NotABadge::LinkedIn));
    }
    if ["play.google.com", "apps.apple.com", "itunes.apple.com"].into_iter().any(at) {
        return Some(Err(NotABadge::AppStore));
    }
    // The front page of a house stands on all of its badges alike.
    if url.path() == "/" && url.query().is_none() && url.fragment().is_none() {
        return Some(Err(NotABadge::Empty));
    }
    let kind = if at("ti.to") || at("tito.io") { BadgeKind::Tito } else { BadgeKind::Url };
    Some(Ok(Badge::nameless(kind, identity(&url))))
}

/// `text` as an address of the web. One that is none is a plain code.
fn of_the_web(text: &str) -> Option<Url> {
    let address =
        if starts_with(text, "www.") { format!("https://{text}") } else { text.to_owned() };
    let web = starts_with(&address, "http://") || starts_with(&address, "https://");
    Url::parse(&address).ok().filter(|_| web)
}

/// Whether `identity`, which is that of the address `text`, is all of the address: nothing in it
/// says which badge it is.
pub(super) fn is_mere_page(identity: &str, text: &str) -> bool {
    of_the_web(text)
        .is_some_and(|url| url.host_str().is_some_and(|host| identity.starts_with(host)))
}

/// What tells this address from all others: a parameter that says so, else the last part of the
/// path where that is an id, else all of it. Never the scheme: one printer writes http, the next
/// https.
fn identity(url: &Url) -> String {
    let named = PARAMETERS.iter().find_map(|name| {
        let found = url
            .query_pairs()
            .find(|(key, value)| key.eq_ignore_ascii_case(name) && !value.trim().is_empty());
        found.map(|(_, value)| value.trim().to_owned())
    });
    let last = url.path_segments().and_then(|mut parts| parts.rfind(|part| !part.is_empty()));
    let is_id = |part: &&str| {
        part.len() >= SHORTEST_ID
            && (part.starts_with("ti_") || part.bytes().any(|c| c.is_ascii_digit()))
    };
    let alone = url.query().is_none() && url.fragment().is_none();
    let id = last.filter(|part| alone && is_id(part)).map(str::to_owned);
    let whole = || {
        let text = url.as_str();
        text.split_once("://").map_or(text, |(_, rest)| rest).trim_end_matches('/').to_owned()
    };
    named.or(id).unwrap_or_else(whole)
}
