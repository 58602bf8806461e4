#![no_std]
//! Juju access rules as pure functions.
