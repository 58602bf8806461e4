//! Several controllers and seats in one place: what demos, scenario files, lessons and tests stand on.

pub mod scenario;
