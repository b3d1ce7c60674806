// My tasks: keys, and a list that stays where it is while it lives.
(function () {
  "use strict";
  var live = document.getElementById("tasks-live");
  var list = document.getElementById("tasks-list");
  if (!live || !list) return;
  var here = -1, polling = null, before = new Map();

  function rows() { return Array.from(list.querySelectorAll("li[data-task]:not(.gone)")); }

  function go(index) {
    var all = rows();
    if (!all.length) return;
    here = Math.max(0, Math.min(index, all.length - 1));
    all.forEach(function (row, i) { row.classList.toggle("here", i === here); });
    all[here].scrollIntoView({ block: "nearest" });
    all[here].querySelector(".verb").focus({ preventScroll: true });
  }

  function claim() {
    var row = rows()[here];
    if (!row) return;
    var form = document.getElementById("claim-form");
    form.action = "/tasks/" + encodeURIComponent(row.dataset.task) + "/claim";
    form.submit();
  }

  document.addEventListener("keydown", function (event) {
    if (/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "j") go(here + 1);
    else if (event.key === "k") go(here - 1);
    else if (event.key === "c") claim();
    else if (event.key === "?") document.getElementById("keys-help").showModal();
  });

  // What someone else has done meanwhile folds and says so; it does not vanish under the cursor.
  list.addEventListener("htmx:beforeSwap", function () {
    before = new Map(rows().map(function (row) { return [row.dataset.task, row]; }));
  });
  list.addEventListener("htmx:afterSwap", function () {
    var now = new Set(rows().map(function (row) { return row.dataset.task; }));
    var target = list.querySelector(".task-list");
    before.forEach(function (row, id) {
      if (now.has(id) || !target) return;
      var gone = document.createElement("li");
      gone.className = "gone";
      var words = document.createElement("span");
      words.style.gridColumn = "2 / -1";
      words.append(row.querySelector(".verb").textContent + " – " + live.dataset.gone + " ");
      var see = document.createElement("a");
      see.href = "/tasks/" + encodeURIComponent(id);
      see.textContent = live.dataset.see;
      words.append(see);
      gone.append(document.createElement("span"), words);
      target.append(gone);
    });
    if (here >= 0) go(here);
    word(polling === null);
  });

  function word(on) {
    var element = document.getElementById("live-word");
    if (!element) return;
    element.classList.toggle("paused", !on);
    element.textContent = on ? live.dataset.live : live.dataset.paused;
  }

  function look() { htmx.trigger(document.body, "look"); }

  // Where event streams are blocked, ask every 15 seconds instead.
  document.body.addEventListener("htmx:sseError", function () {
    word(false);
    if (polling === null) polling = setInterval(look, 15000);
  });
  document.body.addEventListener("htmx:sseOpen", function () {
    if (polling !== null) { clearInterval(polling); polling = null; look(); }
    word(true);
  });
})();
