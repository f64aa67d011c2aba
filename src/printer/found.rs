//! Printers that announce themselves in the network (DNS-SD over mDNS, RFC 6762 and 6763), and which
//! of them is meant when nobody names one.

use std::collections::{BTreeMap, BTreeSet};
use std::net::Ipv4Addr;
use std::time::{Duration, Instant};

use mdns_sd::{ResolvedService, ServiceDaemon, ServiceEvent};

/// What IPP printers announce themselves as.
const SERVICE: &str = "_ipp._tcp.local.";

/// A printer that announced itself.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Found {
    /// What it calls itself; stays the same when its address changes.
    pub name: String,
    /// Where it can be reached.
    pub uri: String,
}

/// The printers that announce themselves within `patience`, in order of their names; fewer as soon as
/// one called `wanted` is among them.
pub fn search(wanted: Option<&str>, patience: Duration) -> Result<Vec<Found>, mdns_sd::Error> {
    let daemon = ServiceDaemon::new()?;
    let events = daemon.browse(SERVICE)?;
    let until = Instant::now() + patience;
    let mut found = BTreeMap::new();
    while let Ok(event) = events.recv_timeout(until.saturating_duration_since(Instant::now())) {
        let ServiceEvent::ServiceResolved(service) = event else { continue };
        let Some(printer) = printer(&service) else { continue };
        let is_wanted = wanted == Some(&printer.name);
        found.insert(printer.name, printer.uri);
        if is_wanted {
            break;
        }
    }
    if let Err(error) = daemon.shutdown() {
        tracing::debug!(%error, "the search for printers did not end");
    }
    Ok(found.into_iter().map(|(name, uri)| Found { name, uri }).collect())
}

fn printer(service: &ResolvedService) -> Option<Found> {
    let name = service.get_fullname().strip_suffix(SERVICE)?.trim_end_matches('.');
    let addresses: BTreeSet<Ipv4Addr> = service.get_addresses_v4().into_iter().collect();
    let path = service.get_property_val_str("rp").unwrap_or("ipp/print");
    found(name, &addresses, service.get_port(), path)
}

/// What is told of a printer, if it can be reached: of several addresses the one that is no other
/// than this computer's own last.
fn found(name: &str, addresses: &BTreeSet<Ipv4Addr>, port: u16, path: &str) -> Option<Found> {
    let address = addresses.iter().min_by_key(|address| (address.is_loopback(), **address))?;
    let path = path.trim_start_matches('/');
    Some(Found { name: name.to_owned(), uri: format!("ipp://{address}:{port}/{path}") })
}

/// Which of the printers is meant: the one that was used last, even if it is silent now; else the
/// first by name.
pub fn meant(found: &[Found], last: Option<&Found>) -> Option<Found> {
    let announced = last.and_then(|last| found.iter().find(|found| found.name == last.name));
    announced.or(last).or(found.first()).cloned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(name: &str, uri: &str) -> Found {
        Found { name: name.to_owned(), uri: uri.to_owned() }
    }

    #[test]
    fn the_printer_of_the_last_time_is_meant_wherever_it_is_now() {
        let (desk, hall) = (at("Desk", "ipp://10.0.0.1:631/p"), at("Hall", "ipp://10.0.0.2:631/p"));
        let moved = at("Hall", "ipp://10.0.0.9:631/p");
        let both = [desk.clone(), hall.clone()];
        for (found, last, meant_one) in [
            (&both[..], None, Some(&desk)),
            (&both, Some(&moved), Some(&hall)),
            (&both[..1], Some(&moved), Some(&moved)),
            (&[], Some(&hall), Some(&hall)),
            (&[], None, None),
        ] {
            assert_eq!(meant(found, last).as_ref(), meant_one, "{found:?}, last {last:?}");
        }
    }

    #[test]
    fn an_address_of_the_network_is_better_than_one_of_this_computer() {
        let addresses = |texts: &[&str]| texts.iter().map(|text| text.parse().unwrap()).collect();
        for (given, path, uri) in [
            (&["127.0.0.1", "192.168.1.5"][..], "ipp/print", "ipp://192.168.1.5:8631/ipp/print"),
            (&["127.0.0.1"], "/printers/x", "ipp://127.0.0.1:8631/printers/x"),
        ] {
            assert_eq!(found("P", &addresses(given), 8631, path), Some(at("P", uri)));
        }
        assert_eq!(found("P", &addresses(&[]), 8631, "ipp/print"), None);
    }
}
