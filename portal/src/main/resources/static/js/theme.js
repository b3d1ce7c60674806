// Before the first paint: the colour theme that the reader chose, else the system's.
(function () {
  try {
    var chosen = localStorage.getItem("hanse-theme");
    if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
  } catch (e) { /* storage may be closed: the system's theme is used */ }
})();
