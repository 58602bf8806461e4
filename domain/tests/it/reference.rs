//! A second opinion: the rules of `semantics §2, §5 and §10` written out naively over plain lists of rows. It shares the names
//! of actions, levels and commands with the engine, and nothing else.

mod actions;
mod changes;
mod commands;

use domain::block::Block;
use uuid::Uuid;

pub const EVERYONE: usize = 0;
pub const OWNER: usize = 1;

/// A controller as the reference sees it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Reference {
    pub documented: bool,
    pub destroyed: bool,
    pub version: u32,
    pub people: Vec<Person>,
    pub clouds: Vec<Place>,
    pub models: Vec<Project>,
    pub offers: Vec<Deal>,
    pub ties: Vec<Tie>,
    pub rows: Vec<Row>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Person {
    pub name: String,
    pub external: bool,
    pub removed: bool,
    pub disabled: bool,
    pub password: bool,
    pub string: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Place {
    pub name: String,
    pub gone: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Project {
    pub uuid: Uuid,
    pub name: String,
    pub owner: usize,
    pub cloud: usize,
    pub version: u32,
    pub gone: bool,
    pub is_controller: bool,
    pub applications: Vec<String>,
    pub remotes: Vec<(String, usize)>,
    pub blocks: Vec<Block>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Deal {
    pub uuid: Uuid,
    pub model: usize,
    pub application: String,
    pub gone: bool,
}

/// A relation through an offer.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Tie {
    pub offer: usize,
    pub consumer: usize,
    pub by: usize,
    pub asleep: bool,
    pub gone: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Object {
    Controller,
    Cloud(usize),
    Model(usize),
    Offer(usize),
}

/// Who holds what: levels are 1, 2, 3 from the lowest up; no row is 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Row {
    pub object: Object,
    pub person: usize,
    pub level: u8,
}

impl Reference {
    /// A controller on lxd, as bootstrap leaves it. The first two models have the UUIDs 2 and 3.
    pub fn new(documented: bool) -> Self {
        let person = |name: &str, external: bool| Person {
            name: name.into(),
            external,
            removed: false,
            disabled: false,
            password: !external,
            string: false,
        };
        let mut new = Reference {
            documented,
            destroyed: false,
            version: 0,
            people: vec![person("everyone@external", true), person("admin", false)],
            clouds: vec![Place { name: "lxd".into(), gone: false }],
            models: Vec::new(),
            offers: Vec::new(),
            ties: Vec::new(),
            rows: Vec::new(),
        };
        new.set(Object::Controller, OWNER, 2);
        new.set(Object::Cloud(0), OWNER, 2);
        new.add_model(Uuid::from_u128(2), "controller", OWNER, 0);
        new.models[0].is_controller = true;
        if documented {
            new.add_model(Uuid::from_u128(3), "default", OWNER, 0);
        }
        new
    }

    pub fn add_model(&mut self, uuid: Uuid, name: &str, owner: usize, cloud: usize) {
        self.models.push(Project {
            uuid,
            name: name.into(),
            owner,
            cloud,
            version: self.version,
            gone: false,
            is_controller: false,
            applications: Vec::new(),
            remotes: Vec::new(),
            blocks: Vec::new(),
        });
        self.set(Object::Model(self.models.len() - 1), owner, 3);
    }

    /// What a person itself holds.
    pub fn own(&self, object: Object, person: usize) -> u8 {
        let row = self.rows.iter().find(|row| row.object == object && row.person == person);
        row.map_or(0, |row| row.level)
    }

    /// What counts: external people also have what everyone has (D10).
    pub fn level(&self, object: Object, person: usize) -> u8 {
        let own = self.own(object, person);
        if person == EVERYONE || !self.people[person].external {
            return own;
        }
        let everyone = self.own(object, EVERYONE);
        if self.documented {
            return own.max(everyone);
        }
        match object {
            Object::Controller => own.max(everyone),
            Object::Cloud(_) | Object::Model(_) if own == 0 => everyone,
            Object::Cloud(_) | Object::Model(_) | Object::Offer(_) => own,
        }
    }

    pub fn set(&mut self, object: Object, person: usize, level: u8) {
        self.rows.retain(|row| row.object != object || row.person != person);
        if level > 0 {
            self.rows.push(Row { object, person, level });
        }
        self.rows.sort();
    }

    /// Enabled, registered, local, and superuser by a row of its own.
    pub fn is_active_superuser(&self, person: usize) -> bool {
        let it = &self.people[person];
        self.own(Object::Controller, person) == 2
            && !it.external
            && !it.removed
            && !it.disabled
            && it.password
    }

    /// Whether no superuser who can log in would be left without this one (D3).
    pub fn is_last_superuser(&self, person: usize) -> bool {
        let mut others = (0..self.people.len()).filter(|other| *other != person);
        self.documented
            && person < self.people.len()
            && self.own(Object::Controller, person) == 2
            && !others.any(|other| self.is_active_superuser(other))
    }
}
