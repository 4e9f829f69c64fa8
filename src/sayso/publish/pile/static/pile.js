// Search, filters and order of the stories; without a script the table stands as it is.
const byId = (id) => document.getElementById(id);
const body = document.querySelector("table.stories tbody");
const rows = [...body.rows];

function filter() {
  const words = byId("search").value.toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const row of rows) {
    const holds = words.every((word) => row.dataset.words.includes(word));
    const differs = !byId("disputed").checked || Number(row.dataset.disputed) > 0;
    const several = !byId("several").checked || Number(row.dataset.reports) > 1;
    row.hidden = !(holds && differs && several);
    shown += row.hidden ? 0 : 1;
  }
  byId("shown").textContent = shown === 1 ? "1 story" : `${shown} stories`;
}

function sort(button) {
  const key = button.dataset.sort;
  const head = button.closest("th");
  const words = key === "title" || key === "day";
  const was = head.getAttribute("aria-sort");
  const up = was ? was === "descending" : key === "title";
  const order = (a, b) => (words ? (a.dataset[key] < b.dataset[key] ? -1 : a.dataset[key] > b.dataset[key] ? 1 : 0) : a.dataset[key] - b.dataset[key]);
  for (const other of head.parentElement.children) other.removeAttribute("aria-sort");
  head.setAttribute("aria-sort", up ? "ascending" : "descending");
  body.append(...rows.sort((a, b) => (up ? order(a, b) : order(b, a))));
}

for (const id of ["search", "disputed", "several"]) byId(id).addEventListener("input", filter);
for (const button of document.querySelectorAll("[data-sort]")) button.addEventListener("click", () => sort(button));
