//! Simulated people who run the process through the same commands as everyone else, under a clock that moves from date
//! to date. For demonstrations, for measurements, for finding rules that lead nowhere.

mod cast;
mod dice;
mod fill;
pub mod forms;
mod handed;
mod led;
mod life;
mod people;
mod procedure;
mod rounds;
mod stage;
mod stories;
mod twists;
mod ways;
mod words;

pub use cast::{Card, Cast};
pub use dice::Dice;
pub use fill::fill;
pub use people::demo_avs;
pub use stage::Counts;
pub use stories::{Demo, Stories, seed_demo};
pub use ways::ToldWay;

use crate::{App, AppError};
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use life::{Life, Next};
use rounds::{Round, Waiting};
use stage::{Stage, moment, workday};
use std::collections::BTreeMap;
use stories::Script;

/// What is simulated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plan {
    /// How many cases are opened.
    pub cases: usize,
    /// The seed: the same seed and dates write the same journal, apart from keys and the addresses of files.
    pub seed: u64,
    /// The first day.
    pub from: Date,
    /// The last day; what would come later stays undone.
    pub until: Date,
}

/// What somebody does at a moment.
#[derive(Debug, Clone, Copy)]
enum Task {
    Open(usize),
    Step(usize),
    Gather,
    Reply(usize),
    Hold(usize),
    Approve(usize),
    Beat(usize),
}

/// Everything that is under way.
struct World {
    stage: Stage,
    seed: u64,
    dice: Dice,
    end: Timestamp,
    queue: BTreeMap<(Timestamp, u64), Task>,
    count: u64,
    lives: Vec<Life>,
    waiting: Waiting,
    rounds: Vec<Round>,
    script: Script,
}

/// Runs a simulation; the application keeps its own clock.
pub async fn simulate(app: &App, plan: &Plan) -> Result<Counts, AppError> {
    let world = run(app, plan, Script::default(), Vec::new()).await?;
    Ok(world.stage.counts)
}

/// Lets every way of working of the canton be gone once, and remembers where: the told cases alone.
pub async fn go_each_way(app: &App, plan: &Plan) -> Result<Counts, AppError> {
    let lives = ways::lives(app.model(), plan.seed);
    let count = lives.len();
    let world = run(app, &Plan { cases: 0, ..*plan }, Script::default(), lives).await?;
    ways::remember(app, &world.numbers(count)).await?;
    Ok(world.stage.counts)
}

/// Runs a simulation beside a script; lives that are told come after those that are drawn.
async fn run(app: &App, plan: &Plan, script: Script, told: Vec<Life>) -> Result<World, AppError> {
    let stage = Stage::set(app, plan.from).await?;
    let mut world = World {
        stage,
        seed: plan.seed,
        dice: Dice::new(plan.seed),
        end: moment(plan.until, 23),
        queue: BTreeMap::new(),
        count: 0,
        lives: Vec::new(),
        waiting: Waiting::default(),
        rounds: Vec::new(),
        script,
    };
    world.fill(plan);
    world.tell(plan, told);
    while let Some(((at, _), task)) = world.queue.pop_first() {
        world.stage.at(at);
        Box::pin(world.perform(task)).await?;
    }
    world.stage.tally().await?;
    Ok(world)
}

impl World {
    /// Spreads the openings over the time, and puts the script beside them.
    fn fill(&mut self, plan: &Plan) {
        let days = plan.from.until(plan.until).map_or(0, |s| s.get_days()).max(1);
        for i in 0..plan.cases {
            let life = Life::draw(Dice::of(plan.seed, i as u64), self.stage.app.model());
            self.lives.push(life);
            let share = i64::from(days) * i64::try_from(i).unwrap_or(0) / i64::try_from(plan.cases).unwrap_or(1).max(1);
            let on = plan.from.saturating_add(share.days());
            self.put(workday(on), 9, Task::Open(i));
        }
        self.put(workday(plan.from), 8, Task::Gather);
        for i in 0..self.script.beats.len() {
            let (on, hour) = (self.script.beats[i].on, self.script.beats[i].hour);
            self.put(on, hour, Task::Beat(i));
        }
    }

    /// The told lives begin in the first third of the time, one after the other, so that they stand at different steps; not at its
    /// very beginning, so that after a year consents are still in force and what is told can be seen.
    fn tell(&mut self, plan: &Plan, told: Vec<Life>) {
        let days = plan.from.until(plan.until).map_or(0, |s| s.get_days()).max(1);
        let count = i32::try_from(told.len()).unwrap_or(1).max(1);
        for (i, life) in (0..).zip(told) {
            let on = plan.from.saturating_add((days / 8 + days / 5 * i / count).days());
            self.lives.push(life);
            self.put(workday(on), 9, Task::Open(self.lives.len() - 1));
        }
    }

    /// The numbers of the last lives.
    fn numbers(&self, count: usize) -> Vec<String> {
        let from = self.lives.len().saturating_sub(count);
        self.lives[from..].iter().map(|life| life.number.clone()).collect()
    }

    /// Puts something to be done on a day at an hour; after the end it is left undone.
    fn put(&mut self, on: Date, hour: i8, task: Task) {
        let at = moment(on, hour);
        if at <= self.end {
            self.count += 1;
            self.queue.insert((at, self.count), task);
        }
    }

    fn go_on(&mut self, life: usize, next: Next) {
        if let Next::On(on) = next {
            let hour = 9 + i8::try_from(life % 7).unwrap_or(0);
            // A step that says today comes tomorrow: nobody does everything at once.
            let on = if on <= self.stage.today() { workday(self.stage.today().saturating_add(1.days())) } else { on };
            self.put(on, hour, Task::Step(life));
        }
    }

    async fn perform(&mut self, task: Task) -> Result<(), AppError> {
        match task {
            Task::Open(i) => {
                let serial = u32::try_from(self.seed % 1000 * 10_000).unwrap_or(0) + u32::try_from(i).unwrap_or(0);
                let next = self.lives[i].begin(&mut self.stage, serial).await?;
                self.go_on(i, next);
            }
            Task::Step(i) => self.step(i).await?,
            Task::Gather => self.gather().await?,
            Task::Reply(r) => self.rounds[r].reply(&mut self.stage, &mut self.dice).await?,
            Task::Hold(r) => self.hold(r).await?,
            Task::Approve(r) => self.rounds[r].approve(&mut self.stage).await?,
            Task::Beat(b) => self.script.play(b, &mut self.stage).await?,
        }
        Ok(())
    }

    async fn step(&mut self, i: usize) -> Result<(), AppError> {
        let next = self.lives[i].step(&mut self.stage).await?;
        if let Next::Wait(kind) = next {
            let case = self.stage.case(&self.lives[i].number).await?;
            self.waiting.add(&self.stage, &case, kind, i);
            if case.lead().is_some() {
                // Who is led goes on while waiting.
                let on = self.stage.in_days(&mut self.dice, 12, 18);
                self.go_on(i, Next::On(on));
            }
        }
        self.go_on(i, next);
        Ok(())
    }

    /// Every second week sessions are planned for those who wait.
    async fn gather(&mut self) -> Result<(), AppError> {
        let new = self.waiting.gather(&mut self.stage, &self.lives, &mut self.dice).await?;
        for round in new {
            let (r, on) = (self.rounds.len(), round.on);
            self.rounds.push(round);
            let reply = self.stage.in_days(&mut self.dice, 1, 5);
            self.put(reply.min(on), 8, Task::Reply(r));
            self.put(on, 16, Task::Hold(r));
        }
        let next = workday(self.stage.today().saturating_add(14.days()));
        self.put(next, 8, Task::Gather);
        Ok(())
    }

    async fn hold(&mut self, r: usize) -> Result<(), AppError> {
        self.rounds[r].hold(&mut self.stage, &mut self.lives).await?;
        let approve = self.stage.in_days(&mut self.dice, 1, 9);
        self.put(approve, 10, Task::Approve(r));
        for i in self.rounds[r].lives.clone() {
            let case = self.stage.case(&self.lives[i].number).await?;
            if case.lead().is_none() {
                let on = self.stage.in_days(&mut self.dice, 1, 6);
                self.go_on(i, Next::On(on));
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
