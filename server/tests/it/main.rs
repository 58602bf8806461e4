//! The tests of the server, one binary.
