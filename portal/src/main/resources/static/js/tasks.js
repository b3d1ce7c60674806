// My tasks: keys, picking several, and a list that stays where it is while it lives.
(function () {
  "use strict";
  var live = document.getElementById("tasks-live");
  var list = document.getElementById("tasks-list");
  if (!live || !list) return;
  var here = -1, polling = null, before = new Map(), picked = new Set(), away = null, pause = 5;

  function rows() { return Array.from(list.querySelectorAll("li[data-task]:not(.gone)")); }

  function go(index) {
    var all = rows();
    if (!all.length) return;
    here = Math.max(0, Math.min(index, all.length - 1));
    all.forEach(function (row, i) { row.classList.toggle("here", i === here); });
    all[here].scrollIntoView({ block: "nearest" });
    all[here].querySelector(".verb").focus({ preventScroll: true });
  }

  // Picking several
  function bar() {
    var boxes = rows().map(function (row) { return row.querySelector(".pick input"); }).filter(Boolean);
    boxes.forEach(function (box) { box.checked = picked.has(box.value); });
    var chosen = rows().filter(function (row) { return picked.has(row.dataset.task); });
    var free = chosen.filter(function (row) { return !row.dataset.taken; }).length;
    var mine = chosen.filter(function (row) { return row.dataset.mine; }).length;
    var bulk = document.getElementById("bulk");
    bulk.hidden = chosen.length === 0;
    say("bulk-count", chosen.length);
    say("bulk-claim", free);
    say("bulk-release", mine);
    document.getElementById("bulk-claim").hidden = free === 0;
    document.getElementById("bulk-release").hidden = mine === 0;
  }

  function say(id, number) {
    var element = document.getElementById(id);
    element.textContent = element.dataset.words.replace("#", number);
  }

  function pick(box) {
    if (box.checked) picked.add(box.value); else picked.delete(box.value);
    bar();
  }

  list.addEventListener("change", function (event) {
    if (event.target.matches(".pick input")) pick(event.target);
  });
  document.getElementById("bulk-none").addEventListener("click", function () { picked.clear(); bar(); });

  function claim() {
    var row = rows()[here];
    if (!row || away !== null) return;
    var form = document.getElementById("claim-form");
    form.action = "/tasks/" + encodeURIComponent(row.dataset.task) + "/claim";
    form.submit();
  }

  document.addEventListener("keydown", function (event) {
    var box = event.target.matches(".pick input");
    if (!box && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "j") go(here + 1);
    else if (event.key === "k") go(here - 1);
    else if (event.key === "c") claim();
    else if (event.key === "x" && rows()[here]) {
      var mark = rows()[here].querySelector(".pick input");
      if (mark) { mark.checked = !mark.checked; pick(mark); }
    } else if (event.key === "?") document.getElementById("keys-help").showModal();
  });

  // Filters apply as they are chosen; the button is for browsers without scripts.
  var filter = document.getElementById("tasks-filter");
  document.getElementById("filter-go").hidden = true;
  filter.addEventListener("change", function () { filter.submit(); });

  // What has left the list folds and says what became of it; it does not vanish under the cursor.
  function fold(row, id, target) {
    var gone = document.createElement("li"), words = document.createElement("span"), see = document.createElement("a");
    gone.className = "gone";
    gone.dataset.task = id;
    words.className = "said";
    words.textContent = row.querySelector(".verb").textContent.trim() + " – ";
    see.href = "/tasks/" + encodeURIComponent(id);
    see.textContent = live.dataset.see;
    gone.append(words, see);
    target.append(gone);
    fetch("/tasks/" + encodeURIComponent(id) + "/outcome").then(function (answer) {
      return answer.ok ? answer.text() : "";
    }).then(function (sentence) { words.textContent += sentence + " "; }).catch(function () { /* the list says so */ });
  }

  list.addEventListener("htmx:beforeSwap", function () {
    before = new Map(Array.from(list.querySelectorAll("li[data-task]")).map(function (row) { return [row.dataset.task, row]; }));
  });
  list.addEventListener("htmx:afterSwap", function () {
    var now = new Set(rows().map(function (row) { return row.dataset.task; }));
    var target = list.querySelector(".task-list");
    if (!target && before.size) {
      target = document.createElement("ol");
      target.className = "task-list";
      list.prepend(target);
    }
    before.forEach(function (row, id) {
      if (now.has(id)) return;
      if (row.classList.contains("gone")) target.append(row); else fold(row, id, target);
      picked.delete(id);
    });
    if (here >= 0) rows().forEach(function (row, i) { row.classList.toggle("here", i === here); });
    bar();
    back();
    word(polling === null);
  });

  function word(on) {
    var element = document.getElementById("live-word");
    if (!element) return;
    element.classList.toggle("paused", !on);
    element.textContent = on ? live.dataset.live : live.dataset.paused;
  }

  function look() { htmx.trigger(document.body, "look"); }

  // The server does not answer: the old rows stay, nothing can be done with them, and the page tries again.
  function banner(left) {
    document.getElementById("away-words").textContent = document.getElementById("tasks-away").dataset.words
      .replace("%time", document.getElementById("as-of").textContent.trim()).replace("%seconds", left);
  }

  function gone() {
    var left = pause;
    if (away !== null) clearInterval(away);
    pause = Math.min(60, pause * 2);
    document.getElementById("tasks-away").hidden = false;
    banner(left);
    word(false);
    disable(true);
    away = setInterval(function () {
      left -= 1;
      if (left > 0) { banner(left); return; }
      clearInterval(away);
      look();
    }, 1000);
  }

  function back() {
    if (away === null) return;
    clearInterval(away);
    away = null;
    pause = 5;
    document.getElementById("tasks-away").hidden = true;
    disable(false);
  }

  function disable(off) {
    document.querySelectorAll("#tasks-list .do .button, #bulk button").forEach(function (button) {
      if (off) button.setAttribute("aria-disabled", "true"); else button.removeAttribute("aria-disabled");
      button.title = off ? live.dataset.disabled : "";
    });
  }
  document.addEventListener("click", function (event) {
    var button = event.target.closest("#tasks-list .do .button, #bulk button");
    if (button && away !== null) event.preventDefault();
  }, true);

  list.addEventListener("htmx:sendError", gone);
  list.addEventListener("htmx:responseError", gone);
  document.getElementById("away-now").addEventListener("click", look);

  // Where event streams are blocked, ask every 15 seconds instead.
  document.body.addEventListener("htmx:sseError", function () {
    word(false);
    if (polling === null) { polling = setInterval(look, 15000); look(); }
  });
  document.body.addEventListener("htmx:sseOpen", function () {
    if (polling !== null) { clearInterval(polling); polling = null; look(); }
    word(true);
  });
  bar();
})();
