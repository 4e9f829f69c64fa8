"use strict";
// Opens what a link points to: facts, passages of archived reports, and parts that travel packed (packing.py).
const byId = (id) => document.getElementById(id);
const reader = byId("reader");
const packs = new Map();
let lent = null; // the report whose text the reader shows, to be given back on closing
let cameFrom = null;

for (const pack of document.querySelectorAll("script.pack")) {
  for (const key of pack.dataset.keys.split(" ")) packs.set(key, pack);
}

async function read(pack) {
  const bytes = Uint8Array.from(atob(pack.textContent), (c) => c.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).json();
}

async function unpack(key) {
  const pack = packs.get(key);
  if (!pack) return null;
  pack.parts ??= read(pack);
  const template = document.createElement("template");
  template.innerHTML = (await pack.parts)[key];
  return template.content;
}

async function fill(details) {
  const key = details.dataset.part;
  if (!packs.has(key) || details.dataset.filled) return;
  details.dataset.filled = "yes";
  details.append(await unpack(key));
}

async function openAround(node) {
  for (let at = node; at; at = at.parentElement) {
    if (at.localName === "details") { await fill(at); at.open = true; }
  }
}

function giveBack() {
  if (lent) lent.append(...byId("reader-text").childNodes);
  lent = null;
}

function closeReader() {
  if (!reader.open) return;
  giveBack();
  reader.close();
  cameFrom?.focus({ preventScroll: true });
}

async function lendReport(number) {
  const report = byId(`r${number}`);
  if (!report || lent === report) return Boolean(report);
  await fill(report);
  giveBack();
  byId("reader-title").textContent = [".outlet", ".day"].map((part) => report.querySelector(`summary ${part}`).textContent).join(", ");
  byId("reader-text").append(...[...report.children].filter((child) => child.localName !== "summary"));
  lent = report;
  return true;
}

function light(start, end) {
  for (const lit of document.querySelectorAll(".lit")) lit.classList.remove("lit");
  for (const piece of byId("reader-text").querySelectorAll("[data-at]")) {
    const [from, to] = piece.dataset.at.split("-").map(Number);
    if (from >= start && to <= end) piece.classList.add("lit");
  }
}

async function showPassage(number, start, end) {
  if (!(await lendReport(number))) return;
  if (!reader.open) reader.show();
  light(start, end);
  byId("reader-title").focus({ preventScroll: true });
  byId(`r${number}-${start}-${end}`)?.scrollIntoView({ block: "center" });
}

async function showFact(id, part) {
  await draw(index.filter((row) => row.id === id));
  const fact = byId(id);
  if (!fact) return;
  const details = fact.querySelector("details");
  await fill(details);
  details.open = true;
  const list = part && part !== "body" && byId(`${id}-${part}`);
  if (list) { list.tabIndex = -1; list.focus({ preventScroll: true }); }
  const { top, bottom } = fact.getBoundingClientRect();
  if (list || bottom < 60 || top > innerHeight) (list || fact).scrollIntoView({ block: "start" });
}

async function showReport(id) {
  closeReader();
  await openAround(byId(id));
  byId(id).scrollIntoView();
}

function go(hash) {
  const passage = /^#r(\d+)-(\d+)-(\d+)$/.exec(hash);
  if (passage) return showPassage(...passage.slice(1).map(Number));
  const fact = /^#(f\d+)(?:-(\w+))?$/.exec(hash);
  if (fact) return showFact(fact[1], fact[2]);
  return /^#r\d+$/.test(hash) && byId(hash.slice(1)) ? showReport(hash.slice(1)) : null;
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a");
  const hash = link?.getAttribute("href") ?? "";
  if (!hash.startsWith("#") || event.metaKey || event.ctrlKey) return;
  const details = link.classList.contains("opens") && link.closest(".fact").querySelector("details");
  if (details?.open) { details.open = false; event.preventDefault(); return; }
  if (!reader.contains(link)) cameFrom = link;
  if (go(hash)) { event.preventDefault(); history.pushState(null, "", hash); }
});
document.addEventListener("toggle", (event) => { if (event.target.open && event.target.localName === "details") fill(event.target); }, true);
byId("reader-close").addEventListener("click", closeReader);
addEventListener("popstate", () => (location.hash ? go(location.hash) : closeReader()));
addEventListener("beforeprint", () => {
  closeReader();
  for (const details of document.querySelectorAll(".fact:not([hidden]) > details")) { fill(details); details.open = true; }
});
