//! What the page calls that measures WebAssembly in a browser.

use wasm_bindgen::prelude::wasm_bindgen;

use crate::{MATRIX, MATRIX_GRANTS, World, yes};

/// The world whose matrix is measured.
#[wasm_bindgen]
pub struct MatrixWorld(World);

#[wasm_bindgen]
impl MatrixWorld {
    /// Makes it.
    #[wasm_bindgen(constructor)]
    #[expect(clippy::new_without_default, reason = "a constructor for JavaScript")]
    pub fn new() -> Self {
        let (users, models) = MATRIX;
        MatrixWorld(World::new(users, models, MATRIX_GRANTS))
    }

    /// Fills the matrix; answers how many of its cells say yes.
    pub fn fill(&self) -> u32 {
        u32::try_from(yes(&self.0.matrix())).unwrap_or(u32::MAX)
    }
}
