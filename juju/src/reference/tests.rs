use core::fmt::{Debug, Display};
use core::str::FromStr;
use core::time::Duration;

use proptest::prelude::*;

use super::*;

/// Each text parses, and shows itself as it was written.
fn comes_back<T: FromStr<Err: Debug> + Display>(texts: &[&str]) {
    for text in texts {
        assert_eq!(text.parse::<T>().unwrap().to_string(), *text);
    }
}

fn refuses<T: FromStr<Err: Display> + Debug>(cases: &[(&str, &str)]) {
    for (text, why) in cases {
        assert_eq!(text.parse::<T>().unwrap_err().to_string(), *why, "{text}");
    }
}

#[test]
fn models() {
    comes_back::<ModelRef>(&["m", "bob/m", "c:m", "c:bob/m", "host.name:bob@external/ends-", "0"]);
    refuses::<ModelRef>(&[
        ("", "model name \"\" not valid"),
        ("M", "model name \"M\" not valid"),
        ("c:", "model name \"\" not valid"),
        (":m", "controller name \"\" not valid"),
        ("b/m", "user name \"b\" not valid"),
        ("bob/m:n", "controller name \"bob/m\" not valid"),
        ("bob/m/n", "model name \"m/n\" not valid"),
        ("m.o", "model name \"m.o\" not valid"),
    ]);
    assert_eq!("bob@local/m".parse::<ModelRef>().unwrap().to_string(), "bob/m");
}

#[test]
fn offers() {
    comes_back::<OfferUrl>(&[
        "m.o",
        "m.o:ep",
        "bob/m.o",
        "bob.b/m.o:ep",
        "c:m.o",
        "c:bob/m.o:ep",
        "host.name:m.o",
        "host.name:bob@external/m.o:ep",
    ]);
    refuses::<OfferUrl>(&[
        ("m", "application offer URL \"m\" not valid"),
        ("m.", "offer name \"\" not valid"),
        (".o", "model name \"\" not valid"),
        ("m.O", "offer name \"O\" not valid"),
        ("m.o:", "endpoint name \"\" not valid"),
        (":m.o", "controller name \"\" not valid"),
        ("b/m.o", "user name \"b\" not valid"),
    ]);
    let url: OfferUrl = "host.name:model".parse().unwrap();
    assert_eq!((url.controller, url.endpoint.unwrap().as_str()), (None, "model"));
}

#[test]
fn endpoints_clouds_units_machines() {
    comes_back::<Endpoint>(&["mysql", "mysql:db", "a:db_x"]);
    refuses::<Endpoint>(&[
        ("db-2", "application name \"db-2\" not valid"),
        ("mysql:", "endpoint name \"\" not valid"),
        ("mysql:d b", "endpoint name \"d b\" not valid"),
    ]);
    comes_back::<CloudRegion>(&["lxd", "aws/us-east-1"]);
    refuses::<CloudRegion>(&[
        ("", "cloud name \"\" not valid"),
        ("a b", "cloud name \"a b\" not valid"),
        ("aws/", "region name \"\" not valid"),
        ("aws/a/b", "region name \"a/b\" not valid"),
    ]);
    comes_back::<CloudOrRegion>(&["us-east-1", "aws/us-east-1"]);
    comes_back::<UnitName>(&["mysql/0", "a/12"]);
    refuses::<UnitName>(&[
        ("mysql", "unit name \"mysql\" not valid"),
        ("mysql/", "unit name \"mysql/\" not valid"),
        ("mysql/01", "unit name \"mysql/01\" not valid"),
        ("mysql/-1", "unit name \"mysql/-1\" not valid"),
    ]);
    comes_back::<MachineId>(&["0", "17", "1/lxd/0"]);
    refuses::<MachineId>(&[
        ("", "machine id \"\" not valid"),
        ("x", "machine id \"x\" not valid"),
        ("1/lxd", "machine id \"1/lxd\" not valid"),
        ("1/lxd/0/lxd/1", "machine id \"1/lxd/0/lxd/1\" not valid"),
        ("4294967296", "machine id \"4294967296\" not valid"),
    ]);
}

#[test]
fn settings_versions_and_times() {
    comes_back::<Setting>(&["a=b", "a=", "a=b=c"]);
    refuses::<Setting>(&[
        ("a", "expected \"key=value\", got \"a\""),
        ("=b", "expected \"key=value\", got \"=b\""),
    ]);
    comes_back::<AgentVersion>(&["3.6", "3.6.1", "3.6-beta2", "2.9.43.1"]);
    refuses::<AgentVersion>(&[("3", "version \"3\" not valid"), ("3.6-", "version \"3.6-\" not valid")]);
    assert_eq!("1h30m".parse(), Ok(Timeout(Duration::from_secs(5400))));
    assert_eq!("0".parse(), Ok(Timeout(Duration::ZERO)));
    refuses::<Timeout>(&[
        ("", "duration \"\" not valid"),
        ("5", "duration \"5\" not valid"),
        ("5d", "duration \"5d\" not valid"),
        ("99999999999999999999h", "duration \"99999999999999999999h\" not valid"),
        ("9999999999999999999h", "duration \"9999999999999999999h\" not valid"),
    ]);
}

proptest! {
    #[test]
    fn what_parses_comes_back(text in "([a-zB.]{1,3}:)?([a-z@]{1,4}/)?[a-z0-9-]{0,3}(\\.[a-z-]{0,3})?(:[a-z]{0,2})?") {
        if let Ok(model) = text.parse::<ModelRef>() {
            prop_assert_eq!(model.to_string().parse(), Ok(model));
        }
        if let Ok(url) = text.parse::<OfferUrl>() {
            prop_assert_eq!(url.to_string().parse(), Ok(url));
        }
    }

    #[test]
    fn nothing_panics(text in any::<String>()) {
        let _ = (text.parse::<ModelRef>(), text.parse::<OfferUrl>(), text.parse::<Endpoint>());
        let _ = (text.parse::<CloudRegion>(), text.parse::<UnitName>(), text.parse::<MachineId>());
        let _ = (text.parse::<Timeout>(), text.parse::<AgentVersion>(), text.parse::<Setting>());
    }
}
