//! The rules of a topic.

use super::{
    Appraise, Bundle, Check, Decide, Enter, Entered, FeedBack, HandOver, Publish, Topic, TopicEvent, Via, Way,
};
use crate::affair::{Stage, at_stage, on_day};
use crate::body::reference;
use crate::case::Ctx;
use crate::refusal::{Refusal, Refused, require};
use crate::text::Code;

type Decided = Result<Vec<TopicEvent>, Refusal>;

/// The stages at which a command makes sense.
pub(super) fn stages(kind: &str) -> &'static [Stage] {
    use Stage::*;
    match kind {
        "topic.hand-over" => &[WithMember],
        "topic.check" => &[Received],
        "topic.bundle" => &[Received, Admitted],
        "topic.appraise" => &[Admitted, Examining, InGroup],
        "topic.decide" => &[Proposed],
        "topic.feed-back" => &[Received, Admitted, Examining, InGroup, Proposed, Decided, Declined],
        "topic.publish" => &[Decided, Answered],
        _ => &[],
    }
}

/// Out of obstacles of cases comes a topic only with a number that may be shown; whoever enters it does not type it.
pub(super) fn enter(ctx: &Ctx, number: Code, enter: Enter) -> Result<TopicEvent, Refusal> {
    let known = reference().interface(enter.interface.as_str()).is_some();
    require(known, Refused::UnknownCode).map_err(|r| r.at("interface"))?;
    require(enter.obstacle.is_some() == enter.year.is_some(), Refused::FiguresHidden).map_err(|r| r.at("obstacle"))?;
    let met_in = ctx.facts.met_in.filter(|n| *n > 0 && enter.obstacle.is_some());
    require(met_in.is_some() == enter.obstacle.is_some(), Refused::FiguresHidden).map_err(|r| r.at("obstacle"))?;
    Ok(TopicEvent::Entered(Entered { number, enter, met_in }))
}

pub(super) fn hand_over(topic: &Topic, _: &Ctx, c: HandOver) -> Decided {
    at_stage(topic.stage, stages("topic.hand-over"))?;
    debug_assert_eq!(topic.enter.via, Via::Member);
    Ok(vec![TopicEvent::HandedOver(c)])
}

/// A topic that one answer keeps out goes back with the reason.
pub(super) fn check(topic: &Topic, _: &Ctx, c: Check) -> Decided {
    at_stage(topic.stage, stages("topic.check"))?;
    require(c.passes() || c.reason.is_some(), Refused::ReasonMissing).map_err(|r| r.at("reason"))?;
    Ok(vec![TopicEvent::Checked(c)])
}

/// Only what is still under way can carry another along, and nothing carries itself.
pub(super) fn bundle(topic: &Topic, ctx: &Ctx, c: Bundle) -> Decided {
    at_stage(topic.stage, stages("topic.bundle"))?;
    require(c.topic != topic.number, Refused::SameEntry).map_err(|r| r.at("topic"))?;
    let other = ctx.facts.topic.as_ref().ok_or_else(|| Refusal::new(Refused::UnknownEntry).at("topic"))?;
    let open = !matches!(other.stage, Stage::Bundled | Stage::Decided | Stage::Declined | Stage::Answered);
    require(open, Refused::AffairStage).map_err(|r| r.at("topic").with("stage", other.stage))?;
    Ok(vec![TopicEvent::Bundled(c)])
}

pub(super) fn appraise(topic: &Topic, ctx: &Ctx, c: Appraise) -> Decided {
    at_stage(topic.stage, stages("topic.appraise"))?;
    on_day(ctx, c.on, topic.stamp.on)?;
    let again = topic.stage == Stage::Examining && c.way == Way::Examine;
    require(!again, Refused::AlreadyDone).map_err(|r| r.at("way"))?;
    Ok(vec![TopicEvent::Appraised(c)])
}

pub(super) fn decide(topic: &Topic, ctx: &Ctx, c: Decide) -> Decided {
    at_stage(topic.stage, stages("topic.decide"))?;
    let appraised = topic.appraisals.last().map_or(topic.stamp.on, |a| a.on);
    on_day(ctx, c.on, appraised)?;
    Ok(vec![TopicEvent::Decided(c)])
}

pub(super) fn feed_back(topic: &Topic, _: &Ctx, c: FeedBack) -> Decided {
    at_stage(topic.stage, stages("topic.feed-back"))?;
    Ok(vec![TopicEvent::FedBack(c)])
}

/// Before anything was decided there is nothing to publish.
pub(super) fn publish(topic: &Topic, _: &Ctx, c: Publish) -> Decided {
    at_stage(topic.stage, stages("topic.publish"))?;
    Ok(vec![TopicEvent::Published(c)])
}
