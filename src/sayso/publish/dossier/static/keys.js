// Keys: / search, j and k next and previous fact, o open, Esc close, ? help.
function step(by) {
  const links = [...document.querySelectorAll(".fact:not([hidden]) .opens")];
  const at = links.indexOf(document.activeElement?.closest?.(".fact")?.querySelector(".opens"));
  const link = links[Math.min(links.length - 1, Math.max(0, at + by))];
  link?.focus();
  link?.closest(".fact").scrollIntoView({ block: "nearest" });
}

const keys = {
  "/": () => byId("search").focus(),
  j: () => step(1),
  k: () => step(-1),
  o: () => document.activeElement?.closest?.(".fact")?.querySelector(".opens").click(),
  "?": () => byId("keys").showModal(),
  Escape: closeReader,
};

document.addEventListener("keydown", (event) => {
  const typing = event.target.matches?.("input:not([type=checkbox], [type=radio]), select, textarea");
  if (event.ctrlKey || event.metaKey || event.altKey || (typing && event.key !== "Escape")) return;
  const act = keys[event.key];
  if (!act) return;
  if (event.key !== "Escape") event.preventDefault();
  act();
});
byId("show-keys").addEventListener("click", () => byId("keys").showModal());
