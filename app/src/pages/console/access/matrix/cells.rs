//! The crossings of one line. A thousand of them are in the page at once, and all may change with a key: so they are drawn by
//! hand, each as an element that only what is different about it touches, and that another crossing takes when one goes out of
//! sight. What is pressed or focused, the matrix finds by the place that an element says.

use std::ops::Range;

use domain::access_table::AccessTable;
use domain::id::UserId;
use leptos::html::Div;
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;
use leptos::tachys::view::{Mountable, Render};
use leptos::web_sys::{Element, HtmlElement};
use wasm_bindgen::JsCast;

use super::super::lattice::{Column, Row};
use super::super::selection::Crossing;
use super::{Lights, focus, id};
use crate::pages::console::{thing, use_rights};
use crate::ui::level::{Held, Standing};
use crate::ui::level_chip::Change;
use crate::ui::matrix::Cell;
use crate::ui::plate::Plate;
use crate::words;

/// What a crossing looks like.
#[derive(Clone, Debug, PartialEq)]
struct Look {
    crossing: Crossing,
    /// Its column.
    at: usize,
    /// How far from the left, in CSS pixels.
    left: f64,
    cell: Cell,
    /// Whether the Tab key reaches it.
    is_stop: bool,
    /// Whether it is the one that one looks at.
    is_at: bool,
    /// Whether it is chosen beside that.
    is_chosen: bool,
    /// Whether it was another before the last change.
    is_fresh: bool,
}

/// An element, and what it shows.
struct Drawn {
    element: HtmlElement,
    look: Option<Look>,
    plates: Option<AnyViewState>,
}

/// The crossings.
#[component]
pub(super) fn Cells(
    /// Whose they are.
    row: Memo<Option<Row>>,
    /// What lights them.
    lights: Lights,
    /// The width of the names.
    name: f64,
) -> impl IntoView {
    let rights = use_rights();
    let selection = lights.selection;
    let own_only = lights.own_only;
    let whose = Memo::new(move |_| row.with(|row| row.as_ref().map(|row| row.id)));
    let mine = move |crossing: Crossing| (Some(crossing.0) == whose.get()).then_some(crossing.1);
    // Only the lines that they are in are drawn again when these move.
    let stop = Memo::new(move |_| lights.stop.get().and_then(mine));
    let at = Memo::new(move |_| selection.first().and_then(mine));
    let chosen = Memo::new(move |_| selection.more().into_iter().filter_map(mine).collect::<Vec<_>>());
    let place = NodeRef::<Div>::new();
    let drawn = StoredValue::new_local(Vec::<Drawn>::new());

    Effect::new(move |_| {
        let (Some(place), Some(subject)) = (place.get(), whose.get()) else { return };
        let (stop, at, after, own_only) = (stop.get(), at.get(), selection.after(), own_only.get());
        let before = lights.before.get();
        let look = |table: &AccessTable, place: usize, column: &Column| {
            let now = held(table, subject, column, own_only);
            let then = after.as_ref().map_or(now, |after| held(after, subject, column, own_only));
            let is_fresh =
                before.as_ref().is_some_and(|before| held(before, subject, column, own_only) != now);
            let cell = match now {
                _ if now != then => Cell::Changed(Change { from: now, to: then }),
                Some(held) => Cell::Held(held),
                None => Cell::Empty,
            };
            Look {
                crossing: (subject, column.thing),
                at: place,
                left: column.left(place, lights.width) + name,
                cell,
                is_stop: stop == Some(column.thing),
                is_at: at == Some(column.thing),
                is_chosen: chosen.with(|chosen| chosen.contains(&column.thing)),
                is_fresh,
            }
        };
        lights.lattice.track();
        let columns = lights.columns.get();
        let first = columns.start;
        lights.lattice.with(|lattice| {
            let shown = lattice.columns.get(columns.clone()).unwrap_or_default();
            let looks = rights.read(|table| {
                shown
                    .iter()
                    .enumerate()
                    .map(|(at, column)| look(table, first + at, column))
                    .collect::<Vec<_>>()
            });
            let said = row.with(|row| row.as_ref().map(|row| row.name.clone())).unwrap_or_default();
            drawn.update_value(|drawn| {
                let looks = looks.unwrap_or_default().into_iter().zip(shown);
                let looks = looks.map(|(look, column)| (look, said.as_str(), column.name.as_str()));
                draw(&place, drawn, looks, &columns);
            });
        });
    });

    view! { <div class="lattice-cells" role="presentation" node_ref=place></div> }
}

/// What is shown of what somebody holds there.
fn held(table: &AccessTable, subject: UserId, column: &Column, own_only: bool) -> Option<Held> {
    let held = thing::held(table, subject, column.thing);
    if !own_only {
        return held;
    }
    let standing = match held {
        Some(Held { standing: Standing::OnHold, .. }) => Standing::OnHold,
        _ => Standing::Own,
    };
    Some(Held { level: thing::own(table, subject, column.thing)?, standing })
}

/// Draws looks in their order; elements that show what is no longer in sight are taken for what is.
fn draw<'a>(
    place: &Element,
    drawn: &mut Vec<Drawn>,
    looks: impl Iterator<Item = (Look, &'a str, &'a str)>,
    range: &Range<usize>,
) {
    let is_wanted = |one: &Drawn| one.look.as_ref().is_some_and(|look| range.contains(&look.at));
    let (kept, mut free): (Vec<Drawn>, Vec<Drawn>) = drawn.drain(..).partition(is_wanted);
    let mut kept = kept.into_iter().peekable();
    for (look, subject, resource) in looks {
        let known = kept.next_if(|one| one.look.as_ref().is_some_and(|known| known.at == look.at));
        let one = known.or_else(|| {
            let one = free.pop().or_else(Drawn::new)?;
            let next = kept.peek().map(|next| next.element.as_ref());
            place.insert_before(&one.element, next).ok()?;
            Some(one)
        });
        if let Some(mut one) = one {
            one.show(look, subject, resource);
            drawn.push(one);
        }
    }
    for one in kept.chain(free) {
        one.element.remove();
    }
}

impl Drawn {
    fn new() -> Option<Self> {
        let element: HtmlElement = document().create_element("div").ok()?.dyn_into().ok()?;
        element.set_attribute("role", "gridcell").ok()?;
        Some(Drawn { element, look: None, plates: None })
    }

    /// Shows a look: only what differs from the last is touched. What an element of the page itself refuses cannot be mended here.
    fn show(&mut self, look: Look, subject: &str, resource: &str) {
        let before = self.look.take();
        if before.as_ref() == Some(&look) {
            self.look = before;
            return;
        }
        let differs = |is: fn(&Look, &Look) -> bool| before.as_ref().is_none_or(|before| !is(before, &look));
        let set = |name: &str, value: &str| drop(self.element.set_attribute(name, value));
        let is_other = differs(|one, other| one.crossing == other.crossing);
        let is_drawn_anew = differs(|one, other| one.cell == other.cell);
        if is_other {
            self.element.set_id(&id(look.crossing));
        }
        if is_other || is_drawn_anew {
            set("aria-label", &words::matrix::crossing(subject, resource, &look.cell));
        }
        if differs(|one, other| one.at == other.at) {
            set("aria-colindex", &(look.at + 2).to_string());
        }
        if differs(|one, other| one.left.to_bits() == other.left.to_bits()) {
            drop(self.element.style().set_property("left", &format!("{}px", look.left)));
        }
        if differs(|one, other| one.is_stop == other.is_stop) {
            set("tabindex", if look.is_stop { "0" } else { "-1" });
        }
        if differs(|one, other| one.classes() == other.classes()) {
            self.element.set_class_name(&look.classes().concat());
            match look.is_at || look.is_chosen {
                true => set("aria-selected", "true"),
                false => drop(self.element.remove_attribute("aria-selected")),
            }
        }
        if is_drawn_anew {
            self.draw_plates(&look.cell);
        }
        // The focus is on a crossing, not on a place in the page.
        if let Some(before) = before.filter(|before| before.is_stop && before.crossing != look.crossing)
            && document().active_element().as_ref() == Some(self.element.as_ref())
        {
            focus(before.crossing);
        }
        self.look = Some(look);
    }

    fn draw_plates(&mut self, cell: &Cell) {
        if let Some(mut plates) = self.plates.take() {
            plates.unmount();
        }
        let plates = match *cell {
            Cell::Empty => return,
            Cell::Held(held) => view! { <Plate held=Some(held) /> }.into_any(),
            Cell::Changed(change) => view! {
                <span class="lattice-change">
                    <Plate held=change.from />
                    <span aria-hidden="true">"›"</span>
                    <Plate held=change.to />
                </span>
            }
            .into_any(),
        };
        let mut plates = plates.build();
        plates.mount(&self.element, None);
        self.plates = Some(plates);
    }
}

impl Look {
    fn classes(&self) -> [&'static str; 5] {
        let word = |is: bool, word| if is { word } else { "" };
        [
            "lattice-cell",
            word(self.is_at, " at"),
            word(self.is_chosen, " chosen"),
            word(self.is_fresh, " fresh"),
            word(matches!(self.cell, Cell::Changed(_)), " changed"),
        ]
    }
}
