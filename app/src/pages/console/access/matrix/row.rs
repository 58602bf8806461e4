//! One line of the matrix: the name of a group, or a subject's bar with its crossings. It stands at a place, and whatever is
//! there after the next key in the filter is shown by the same elements.

use leptos::prelude::*;

use super::super::lattice::{Line, Row};
use super::cells::Cells;
use super::{HEAD, LINE, Lights};

/// The line.
#[component]
pub(super) fn ShowLine(
    /// Its place.
    at: usize,
    /// What lights it.
    lights: Lights,
    /// The width of the names.
    name: f64,
) -> impl IntoView {
    let top = format!("{}px", at as f64 * LINE + HEAD);
    let line = Memo::new(move |_| lights.lattice.with(|lattice| lattice.lines.get(at).cloned()));
    let group = move || match line.get() {
        Some(Line::Group(group, count)) => Some(view! {
            <div class="lattice-group" role="rowheader" aria-colindex="1">
                {group}
                <small>{count}</small>
            </div>
        }),
        _ => None,
    };
    let row = Memo::new(move |_| match line.get() {
        Some(Line::Subject(row)) => Some(row),
        _ => None,
    });
    let is_subject = Memo::new(move |_| row.read().is_some());

    view! {
        <div class="lattice-line" role="row" aria-rowindex=at + 2 style:top=top class:group=move || !is_subject.get()>
            {group}
            <Show when=move || is_subject.get()>
                <Subject row lights name />
            </Show>
        </div>
    }
}

#[component]
fn Subject(row: Memo<Option<Row>>, lights: Lights, name: f64) -> impl IntoView {
    let text =
        move |read: fn(&Row) -> &String| row.with(|row| row.as_ref().map(read).cloned().unwrap_or_default());
    let subject = Memo::new(move |_| row.with(|row| row.as_ref().map(|row| row.id)));
    let lit = Memo::new(move |_| lights.lit.get().filter(|lit| Some(lit.0) == subject.get()));
    let lit_across = move || {
        let (_, on) = lit.get()?;
        let left = lights.lattice.with(|lattice| {
            let at = lattice.column_of(on)?;
            Some(lattice.columns.get(at)?.left(at, lights.width))
        })?;
        Some(format!("{}px", left + lights.width / 2.0))
    };
    let end = move || format!("{}px", lights.lattice.with(|lattice| lattice.width(lights.width)));
    let name_width = format!("{name}px");

    view! {
        <span class="lattice-across" aria-hidden="true" style:left=name_width.clone() style:width=end></span>
        {move || {
            lit_across()
                .map(|width| {
                    view! {
                        <span
                            class="lattice-across lit"
                            aria-hidden="true"
                            style:left=format!("{name}px")
                            style:width=width
                        ></span>
                    }
                })
        }}
        <div
            class="lattice-name"
            role="rowheader"
            aria-colindex="1"
            title=move || text(|row| &row.name)
            class:lit=move || lit.read().is_some()
            style:width=name_width
        >
            <span class="mono">{move || text(|row| &row.name)}</span>
            <small>{move || text(|row| &row.remark)}</small>
        </div>
        <Cells row lights name />
    }
}
