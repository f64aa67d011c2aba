//! Printers that announce themselves, for real: one does, over this computer's own network.
use std::time::Duration;

use dropin::printer::found::search;
use mdns_sd::{IfKind, ServiceDaemon, ServiceInfo};

#[test]
fn a_printer_that_announces_itself_is_found_with_its_address() {
    let name = format!("Dropin test {}", std::process::id());
    let daemon = ServiceDaemon::new().unwrap();
    daemon.enable_interface(IfKind::All).unwrap();
    let service = ServiceInfo::new(
        "_ipp._tcp.local.",
        &name,
        &format!("dropin-{}.local.", std::process::id()),
        "",
        8631,
        &[("rp", "printers/hall")][..],
    );
    daemon.register(service.unwrap().enable_addr_auto()).unwrap();
    let found = search(Some(&name), Duration::from_secs(20)).unwrap();
    let printer = found.iter().find(|printer| printer.name == name);
    let uri = &printer.unwrap_or_else(|| panic!("{name} is not among {found:?}")).uri;
    assert!(uri.starts_with("ipp://") && uri.ends_with(":8631/printers/hall"), "{uri}");
    daemon.shutdown().unwrap();
}
