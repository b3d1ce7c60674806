// What every page does: theme switch, search key, summary of errors in focus, one send per form.
(function () {
  "use strict";

  function themeSwitch() {
    var button = document.getElementById("theme");
    if (!button) return;
    button.addEventListener("click", function () {
      var root = document.documentElement;
      var dark = root.dataset.theme ? root.dataset.theme === "dark"
        : matchMedia("(prefers-color-scheme: dark)").matches;
      root.dataset.theme = dark ? "light" : "dark";
      try { localStorage.setItem("hanse-theme", root.dataset.theme); } catch (e) { /* lasts for this page only */ }
    });
  }

  function typing(target) {
    return /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.isContentEditable;
  }

  document.addEventListener("keydown", function (event) {
    if (event.key === "/" && !typing(event.target)) {
      var search = document.getElementById("search");
      if (search) { event.preventDefault(); search.focus(); }
    }
    if (event.key === "Escape") {
      document.querySelectorAll("details.me[open]").forEach(function (d) { d.open = false; });
    }
  });

  // A second click on the same form sends nothing twice.
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (form.method !== "post" || form.hasAttribute("hx-post")) return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "yes";
  });
  window.addEventListener("pageshow", function () {
    document.querySelectorAll("form[data-sent]").forEach(function (f) { delete f.dataset.sent; });
  });

  // What scrolls inside the page can be scrolled with the keyboard too.
  function reachable() {
    document.querySelectorAll(".scroll").forEach(function (box) {
      var scrolls = box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight;
      if (!scrolls) { box.removeAttribute("tabindex"); return; }
      var part = box.closest("section, article, details"), head = part && part.querySelector("h2, h3, summary");
      box.tabIndex = 0;
      box.setAttribute("role", "region");
      box.setAttribute("aria-label", (head || document.querySelector("h1")).textContent.trim());
    });
  }
  window.addEventListener("resize", reachable);
  document.addEventListener("htmx:afterSettle", reachable);
  document.addEventListener("toggle", reachable, true);

  document.addEventListener("DOMContentLoaded", function () {
    themeSwitch();
    reachable();
    var problems = document.getElementById("problems");
    if (problems) problems.focus();
  });
})();
