//! Timing: medians of batches, so that a clock tick or a neighbour does not decide.

use std::hint::black_box;
use std::time::{Duration, Instant};

/// The median time of one call, in nanoseconds: batches of calls over the inputs, for at least a third of a second.
pub fn median<T, R>(inputs: &[T], batch: usize, mut call: impl FnMut(&T) -> R) -> f64 {
    let mut times = Vec::new();
    let begun = Instant::now();
    while begun.elapsed() < Duration::from_millis(350) || times.len() < 5 {
        for part in inputs.chunks(batch) {
            let start = Instant::now();
            for input in part {
                black_box(call(black_box(input)));
            }
            times.push(start.elapsed().as_nanos() as f64 / part.len() as f64);
            if begun.elapsed() > Duration::from_secs(5) {
                break;
            }
        }
    }
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or(f64::NAN)
}

/// How long something takes once, in seconds.
pub fn once<R>(work: impl FnOnce() -> R) -> (f64, R) {
    let start = Instant::now();
    let result = work();
    (start.elapsed().as_secs_f64(), result)
}
