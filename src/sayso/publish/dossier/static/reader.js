"use strict";
// Opens what a link points to: parts that are kept inert until needed, facts, and passages of archived reports.
const byId = (id) => document.getElementById(id);
const reader = byId("reader");
let lent = null; // the report whose text the reader shows, to be given back on closing
let cameFrom = null;

function fill(details) {
  const kept = details.querySelector(":scope > template");
  if (kept) kept.replaceWith(kept.content);
}

function openAround(node) {
  for (let at = node; at; at = at.parentElement) {
    if (at.localName === "details") { fill(at); at.open = true; }
  }
}

function closeReader() {
  if (!reader.open) return;
  if (lent) lent.append(...byId("reader-text").childNodes);
  lent = null;
  reader.close();
  cameFrom?.focus({ preventScroll: true });
}

function lendReport(number) {
  const report = byId(`r${number}`);
  if (!report || lent === report) return Boolean(report);
  if (lent) lent.append(...byId("reader-text").childNodes);
  fill(report);
  byId("reader-title").textContent = report.querySelector("summary .outlet").textContent + ", " + report.querySelector("summary .day").textContent;
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

function showPassage(number, start, end) {
  if (!lendReport(number)) return;
  if (!reader.open) reader.show();
  light(start, end);
  byId("reader-title").focus({ preventScroll: true });
  byId(`r${number}-${start}-${end}`)?.scrollIntoView({ block: "center" });
}

function showFact(id, part) {
  const fact = byId(id);
  if (!fact) return;
  fact.hidden = false;
  const details = fact.querySelector("details");
  fill(details);
  details.open = true;
  const target = (part && byId(`${id}-${part}`)) || fact;
  if (target !== fact) { target.tabIndex = -1; target.focus({ preventScroll: true }); }
  target.scrollIntoView({ block: "start" });
}

function go(hash) {
  const passage = /^#r(\d+)-(\d+)-(\d+)$/.exec(hash);
  if (passage) return showPassage(...passage.slice(1).map(Number)), true;
  const fact = /^#(f\d+)(?:-(\w+))?$/.exec(hash);
  if (fact) return showFact(fact[1], fact[2]), true;
  const report = /^#r\d+$/.exec(hash) && byId(hash.slice(1));
  if (report) return openAround(report), report.scrollIntoView(), true;
  return false;
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href], a");
  const hash = link?.getAttribute("href") ?? "";
  if (!hash.startsWith("#") || event.metaKey || event.ctrlKey) return;
  if (link.classList.contains("opens")) {
    const details = link.closest(".fact").querySelector("details");
    if (details.open) { details.open = false; event.preventDefault(); return; }
  }
  if (!reader.contains(link)) cameFrom = link;
  else if (!hash.includes("-")) closeReader();
  if (go(hash)) { event.preventDefault(); history.pushState(null, "", hash); }
});
document.addEventListener("toggle", (event) => { if (event.target.open && event.target.localName === "details") fill(event.target); }, true);
byId("reader-close").addEventListener("click", closeReader);
addEventListener("popstate", () => (location.hash ? go(location.hash) : closeReader()));
addEventListener("beforeprint", () => {
  closeReader();
  for (const details of document.querySelectorAll(".fact > details")) { fill(details); details.open = true; }
});
if (location.hash) go(location.hash);
