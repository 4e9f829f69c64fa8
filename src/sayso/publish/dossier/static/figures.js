// The switch between conventions for figures: one choice for the whole page.
document.addEventListener("change", (event) => {
  const name = event.target.name ?? "";
  if (!name.endsWith("-convention")) return;
  document.body.dataset.convention = event.target.value;
  for (const other of document.querySelectorAll(`input[name$="-convention"][value="${event.target.value}"]`)) other.checked = true;
});
