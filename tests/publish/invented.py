"""An invented dossier of five reports on a ceasefire in the valley of the Aun, with one of each thing to show."""

from __future__ import annotations

from hashlib import sha256

from sayso.model import (
    Claim,
    Conflict,
    ConflictSide,
    Dossier,
    Dropped,
    Entry,
    Fact,
    FactFigure,
    Families,
    Figure,
    Flag,
    Fold,
    Lineage,
    LineageEnd,
    Location,
    Mention,
    NameUse,
    NameWord,
    Origin,
    Origins,
    PartyStatus,
    Report,
    Revision,
    SetAside,
    Span,
    When,
)

TEXTS = {
    "gazette": "Pictured: the regatta of 2016.\n\nThe Orland defence ministry said on Friday that the Hill Front had "
    "handed over 640 rifles to the monitors so far. The truce took hold at dawn on Thursday, the ministry said.\n\n"
    "The clinic at Pell was hit by two shells on Thursday night, and nobody in the valley would say whose they were.",
    "tribune": "Some 640 rifles have gone to the army, according to the Orland defence ministry, as Valley Wire wrote."
    "\n\nThe clinic at Pell was hit by four shells on Thursday night, and nobody in the valley would say whose they "
    "were.\n\nTalks are to open on Wednesday.",
    "hillside": "Commander Ida Rusk of the Hill Front said the ceasefire had begun on Wednesday. “Not one rifle has "
    "been given to the army,” Rusk said. No family would leave the valley, she said on Friday.",
    "wire": "More than 640 rifles are with the monitors, an official said. The shells that fell on Pell were not "
    "ours, Orland’s defence ministry said.",
    "النهار": "Commander Ida Rusk said on Sunday that nearly all families would leave the valley. "
    "الجبهة keeps its word.",
}
OUTLETS = {
    "gazette": "Aun Gazette",
    "tribune": "Lower Tribune",
    "hillside": "Hillside Radio",
    "wire": None,
    "النهار": "النهار",
}
DAYS = {
    "gazette": "2031-05-09",
    "tribune": "2031-05-10",
    "hillside": "2031-05-09",
    "wire": None,
    "النهار": "2031-05-11",
}
MINISTRY = "Ministry of Defence of Orland"


def at(report: str, words: str) -> tuple[int, int]:
    """Where words stand in a report."""
    start = TEXTS[report].index(words)
    return start, start + len(words)


def mention(report: str, words: str, entity: str | None = None, **more: str) -> Mention:
    """A name as it stands in a report."""
    start, end = at(report, words)
    return Mention(text=words, entity=entity or words, start=start, end=end, **more)


def claim(id_: str, report: str, words: str, type_: str, modality: str = "done", **more: object) -> Claim:
    """A claim whose evidence is `words`."""
    start, end = at(report, words)
    return Claim(
        id=id_,
        report=report,
        start=start,
        end=end,
        evidence=words,
        type=type_,
        modality=modality,
        rule="frame.verb",
        trail=("verb and role from the frame",),
        **more,
    )


def figure(report: str, words: str, what: str, low: int | None, high: int | None, **more: object) -> Figure:
    """A figure as it stands in a report."""
    start, end = at(report, words)
    return Figure(what=what, text=words, low=low, high=high, start=start, end=end, **more)


def day(report: str, words: str, stamp: str) -> When:
    """A day as it stands in a report."""
    return When(text=words, start=stamp, end=stamp, basis="weekday before publication", at=at(report, words))


def end(report: str, words: str) -> LineageEnd:
    """One end of a lineage."""
    start, stop = at(report, words)
    return LineageEnd(report=report, start=start, end=stop, text=words)


ministry = {"entity": MINISTRY, "family": "Orland", "party": "Orland", "kind": "official"}
rusk = {"entity": "Ida Rusk", "family": "Hill Front", "party": "Hill Front", "kind": "armed_group"}
SHELLS = (
    "The clinic at Pell was hit by {} shells on Thursday night, and nobody in the valley would say whose they were."
)
GUNS = (
    "The Orland defence ministry said on Friday that the Hill Front had handed over 640 rifles to the monitors so far."
)
TRIBUNE = "Some 640 rifles have gone to the army, according to the Orland defence ministry, as Valley Wire wrote."

CLAIMS = (
    claim(
        "g1",
        "gazette",
        GUNS,
        "disarm.handover",
        cue="said",
        quote="indirect",
        said_on="2031-05-09",
        said_by=mention("gazette", "The Orland defence ministry", **ministry),
        roles={"actor": (mention("gazette", "the Hill Front"),), "recipient": (mention("gazette", "the monitors"),)},
        figures=(figure("gazette", "640 rifles", "rifles", 640, 640, scope="cumulative", as_of="2031-05-09"),),
    ),
    claim(
        "g2",
        "gazette",
        "The truce took hold at dawn on Thursday, the ministry said.",
        "ceasefire.agreement",
        cue="said",
        said_by=mention("gazette", "the ministry", **ministry),
        when=day("gazette", "Thursday", "2031-05-08"),
    ),
    claim(
        "g3",
        "gazette",
        SHELLS.format("two"),
        "hostilities.attack",
        figures=(figure("gazette", "two shells", "shells", 2, 2),),
    ),
    claim(
        "t1",
        "tribune",
        TRIBUNE,
        "disarm.handover",
        cue="according to",
        quote="indirect",
        said_by=mention("tribune", "the Orland defence ministry", **ministry),
        via=(mention("tribune", "Valley Wire"),),
        roles={"recipient": (mention("tribune", "the army"),)},
        figures=(figure("tribune", "Some 640 rifles", "rifles", 640, 640, approx=True),),
    ),
    claim(
        "t2",
        "tribune",
        SHELLS.format("four"),
        "hostilities.attack",
        figures=(figure("tribune", "four shells", "shells", 4, 4),),
    ),
    claim("t3", "tribune", "Talks are to open on Wednesday.", "talks.meeting", "planned"),
    claim(
        "h1",
        "hillside",
        "Commander Ida Rusk of the Hill Front said the ceasefire had begun on Wednesday.",
        "ceasefire.agreement",
        cue="said",
        said_by=mention("hillside", "Commander Ida Rusk", **rusk),
        when=day("hillside", "Wednesday", "2031-05-07"),
    ),
    claim(
        "h2",
        "hillside",
        "“Not one rifle has been given to the army,” Rusk said.",
        "disarm.handover",
        "denied",
        cue="said",
        quote="direct",
        said_by=Mention(
            text="Rusk",
            start=TEXTS["hillside"].index("Rusk said"),
            end=TEXTS["hillside"].index("Rusk said") + 4,
            **rusk,
        ),
    ),
    claim(
        "h3",
        "hillside",
        "No family would leave the valley, she said on Friday.",
        "harm.displacement",
        "denied",
        cue="said",
        said_by=mention("hillside", "she", **rusk),
        said_on="2031-05-09",
    ),
    claim(
        "w1",
        "wire",
        "More than 640 rifles are with the monitors, an official said.",
        "disarm.handover",
        said_by=mention("wire", "an official", kind="unnamed"),
        figures=(figure("wire", "More than 640 rifles", "rifles", 640, None),),
    ),
    claim(
        "w2",
        "wire",
        "The shells that fell on Pell were not ours, Orland’s defence ministry said.",
        "hostilities.attack",
        "denied",
        said_by=mention("wire", "Orland’s defence ministry", **ministry),
    ),
    claim(
        "a1",
        "النهار",
        "Commander Ida Rusk said on Sunday that nearly all families would leave the valley.",
        "harm.displacement",
        "planned",
        cue="said",
        said_by=mention("النهار", "Commander Ida Rusk", **rusk),
        said_on="2031-05-11",
        hedge="nearly",
    ),
)

HANDOVER = Fact(
    id="handover",
    type="disarm.handover",
    title="The Hill Front hands over rifles",
    claims=("g1", "t1", "h2", "w1"),
    reports=4,
    texts=4,
    cross_party=False,
    contested=True,
    evidence="E3",
    place=("the valley",),
    origins=Origins(
        min=2,
        max=3,
        list=(
            Origin(
                entity=MINISTRY,
                family="Orland",
                party="Orland",
                claims=("g1", "t1"),
                folds=(
                    Fold(claim="t1", into="g1", why="same speaker", span=at("tribune", "the Orland defence ministry")),
                ),
            ),
            Origin(entity="Ida Rusk", family="Hill Front", party="Hill Front", claims=("h2",)),
            Origin(entity=None, claims=("w1",)),
        ),
    ),
    families=Families(min=2, max=3, names=("Orland", "Hill Front")),
    figures=(
        FactFigure(
            what="rifles", low=640, families=Families(min=1, max=2, names=("Orland",)), claims=("g1", "t1", "w1")
        ),
    ),
    conflicts=(
        Conflict(
            field="recipient",
            kind="contradiction",
            why="one speaker is given for both",
            sides=(
                ConflictSide(value="the monitors", claims=("g1", "w1"), families=("Orland",)),
                ConflictSide(value="the army", claims=("t1",), families=("Orland",)),
            ),
        ),
    ),
    trail=("joined by type, actor and day: weight 7.2, 5.0 asked",),
)
TRUCE = Fact(
    id="truce",
    type="ceasefire.agreement",
    title="A ceasefire begins",
    claims=("g2", "h1"),
    reports=2,
    texts=2,
    cross_party=True,
    contested=True,
    evidence="E4",
    when=day("gazette", "Thursday", "2031-05-08"),
    origins=Origins(
        min=2,
        max=2,
        list=(
            Origin(entity=MINISTRY, family="Orland", party="Orland", claims=("g2",)),
            Origin(entity="Ida Rusk", family="Hill Front", party="Hill Front", claims=("h1",)),
        ),
    ),
    families=Families(min=2, max=2, names=("Orland", "Hill Front")),
    conflicts=(
        Conflict(
            field="when",
            kind="contradiction",
            sides=(ConflictSide(value="2031-05-08", claims=("g2",)), ConflictSide(value="2031-05-07", claims=("h1",))),
        ),
    ),
)
SHELLING = Fact(
    id="shells",
    type="hostilities.attack",
    title="Shells hit the clinic at Pell",
    claims=("g3", "t2", "w2"),
    reports=3,
    texts=2,
    place=("Pell",),
    origins=Origins(
        min=1,
        max=2,
        list=(
            Origin(entity=None, claims=("g3", "t2"), folds=(Fold(claim="t2", into="g3", why="copied wording"),)),
            Origin(entity=MINISTRY, family="Orland", party="Orland", claims=("w2",)),
        ),
    ),
    families=Families(min=1, max=2, names=("Orland",)),
    figures=(FactFigure(what="shells", low=2, high=4, families=Families(min=0, max=1), claims=("g3", "t2")),),
)
LEAVING = Fact(
    id="leaving",
    type="harm.displacement",
    title="Families leave the valley, or do not",
    claims=("h3", "a1"),
    reports=2,
    texts=2,
    origins=Origins(
        min=1,
        max=1,
        list=(
            Origin(
                entity="Ida Rusk",
                family="Hill Front",
                party="Hill Front",
                claims=("h3", "a1"),
                folds=(Fold(claim="a1", into="h3", why="same speaker"),),
            ),
        ),
    ),
    families=Families(min=1, max=1, names=("Hill Front",)),
    conflicts=(
        Conflict(
            field="modality",
            kind="update",
            sides=(
                ConflictSide(value="no family would leave", claims=("h3",)),
                ConflictSide(value="nearly all families would leave", claims=("a1",)),
            ),
        ),
    ),
)
TALKS = Fact(
    id="talks",
    type="talks.meeting",
    title="Talks are to open",
    claims=("t3",),
    reports=1,
    texts=1,
    origins=Origins(min=0, max=1, list=(Origin(entity=None, claims=("t3",)),)),
    families=Families(min=0, max=1),
)


PELL = Location(
    name="Pell", known_as="Pell", geonames=1, country="AL", lat=41.2, lon=20.1, exact=True,
    why="Pell (AL), GeoNames 1; the country is named in 2 reports",
)  # fmt: skip


def dossier() -> Dossier:
    """The whole dossier."""
    reports = tuple(
        Report(
            id=id_,
            outlet=OUTLETS[id_],
            title=f"Report of {OUTLETS[id_] or 'nobody known'}",
            published=DAYS[id_],
            published_basis="given" if DAYS[id_] else None,
            language="en",
            text=text,
            sha256=sha256(text.encode()).hexdigest(),
            read_from=f"{id_}.txt",
            dropped=(Dropped(start=0, end=30, kind="unrelated", why="a caption that names nothing of the text"),)
            if id_ == "gazette"
            else (),
        )
        for id_, text in TEXTS.items()
    )
    copied = Lineage(
        kind="copied",
        from_=end("gazette", SHELLS.format("two")),
        to=end("tribune", SHELLS.format("four")),
        overlap=0.95,
        direction="inferred",
        why="20 of 21 words the same",
        changes=(
            (
                Span(start=at("gazette", "two shells")[0], end=at("gazette", "two shells")[0] + 3, text="two"),
                Span(start=at("tribune", "four shells")[0], end=at("tribune", "four shells")[0] + 4, text="four"),
            ),
        ),
    )
    stale = Flag(
        report="tribune",
        start=at("tribune", "Talks are")[0],
        end=len(TEXTS["tribune"]),
        text="Talks are to open on Wednesday.",
        kind="stale",
        why="another report tells of the talks as held",
        spans=(end("hillside", "on Friday"),),
    )
    caption = Flag(
        report="gazette", start=0, end=30, text=TEXTS["gazette"][:30], kind="unrelated", why="a stray caption"
    )
    names = NameUse(
        entity="the armed side of the valley",
        party="Hill Front",
        words=(
            NameWord(
                report="gazette", word="the Hill Front", own_voice=1, quoted=0, spans=(at("gazette", "the Hill Front"),)
            ),
            NameWord(report="النهار", word="الجبهة", own_voice=0, quoted=1, spans=(at("النهار", "الجبهة"),)),
        ),
    )
    entry = Entry(
        provision="Disarmament",
        as_of="2031-05-10",
        commitment="C3",
        implementation="I1",
        evidence="E3",
        contested=True,
        by_party={"Orland": PartyStatus(commitment="C3", implementation="I1", claims=("g1",))},
        claims=("g1", "t1", "h2"),
        history=(
            Revision(
                as_of="2031-05-09",
                commitment="C3",
                implementation="I1",
                evidence="E1",
                claims=("g1",),
                why="first handover reported",
            ),
        ),
    )
    return Dossier(
        reports=reports,
        claims=CLAIMS,
        facts=(HANDOVER, TRUCE, SHELLING, LEAVING, TALKS),
        lineage=(copied,),
        flags=(caption, stale),
        names=(names,),
        ledger=(entry,),
        places=(PELL,),
        set_aside=(SetAside(path="scan.pdf", reason="no text in it", hint="give a text version"),),
    )
