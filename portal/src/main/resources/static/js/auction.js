// A live auction: events in their order, the countdown by the server's clock, and no event lost where the line breaks.
(function () {
  "use strict";
  var root = document.getElementById("auction");
  var base = root.dataset.base, phase = root.dataset.phase;
  var last = Number(root.dataset.seq), shownAt = Number(root.dataset.now);
  var offset = shownAt - Date.now(), until = Number(root.dataset.until) || null;
  var source = null, heard = Date.now(), polling = null, asking = false, missing = false, again = null;
  var SILENT = 25000, POLL = 3000, RETRY = 15000;

  // Putting in place what the server has written out
  function apply(screen) {
    if (screen.now < shownAt) return;
    shownAt = screen.now;
    offset = screen.now - Date.now();
    if (screen.phase !== phase) { location.reload(); return; }
    until = screen.until;
    var reach = screen.fields.reach + screen.fields.rank, no = document.getElementById("not-counted");
    if (no && no.dataset.reach && no.dataset.reach !== reach) no.remove();
    else if (no) no.dataset.reach = reach;
    Object.keys(screen.fields).forEach(function (name) {
      root.querySelectorAll('[data-field="' + name + '"]').forEach(function (e) {
        if (e.textContent !== screen.fields[name]) e.textContent = screen.fields[name];
      });
    });
    Object.keys(screen.flags).forEach(function (name) {
      root.querySelectorAll('[data-flag="' + name + '"]').forEach(function (e) { e.hidden = !screen.flags[name]; });
    });
    root.querySelectorAll("[data-round]").forEach(function (field) { field.value = screen.round; });
    var next = root.querySelector("[data-next]");
    if (next && screen.next && !next.dataset.typed && document.activeElement !== next) next.value = screen.next;
    rows(screen.rows);
    tick();
  }

  function rows(all) {
    var body = document.querySelector("#bidders tbody");
    if (!body) return;
    body.replaceChildren.apply(body, all.map(function (row) {
      var tr = document.createElement("tr");
      var cells = [[row.rank, 1], [row.supplier, 0], [row.price, 1]];
      if (body.dataset.landed) cells.push([row.level, 1]);
      cells.push([row.opened, 1], [row.word, 0]);
      if (row.first) tr.className = "leads";
      cells.forEach(function (cell) {
        var td = document.createElement("td");
        td.textContent = cell[0];
        if (cell[1]) td.className = "num";
        tr.append(td);
      });
      return tr;
    }));
  }

  // One event; a gap in the numbers means that the line has swallowed some, and they are asked for.
  function happened(event) {
    if (event.seq <= last) return;
    if (event.seq > last + 1) { ask(); return; }
    last = event.seq;
    var li = document.createElement("li"), at = document.createElement("span"), words = document.createElement("span");
    li.dataset.seq = event.seq;
    if (event.mine) li.className = "mine";
    at.className = "soft";
    at.textContent = event.at;
    words.textContent = event.words;
    li.append(at, " ", words);
    document.getElementById("log").prepend(li);
    document.getElementById("log-none").hidden = true;
  }

  // The line
  function listen() {
    clearTimeout(again);
    if (source) source.close();
    if (!window.EventSource) { fall(); return; }
    source = new EventSource(base + "/events?after=" + last);
    source.onopen = function () { heard = Date.now(); };
    source.addEventListener("happened", function (e) { alive(); happened(JSON.parse(e.data)); });
    source.addEventListener("view", function (e) { alive(); apply(JSON.parse(e.data)); });
    source.addEventListener("beat", alive);
    source.onerror = function () {
      fall();
      if (source.readyState === EventSource.CLOSED) retry();
    };
  }

  function retry() {
    clearTimeout(again);
    again = setTimeout(listen, RETRY);
  }

  function alive() {
    heard = Date.now();
    if (polling !== null) { clearInterval(polling); polling = null; }
    word("live");
  }

  // Where streams are blocked or broken: ask every three seconds until the stream is back.
  function fall() {
    if (polling !== null) return;
    polling = setInterval(ask, POLL);
    ask();
  }

  function ask() {
    if (asking) { missing = true; return; }
    asking = true;
    fetch(base + "/since?after=" + last, { headers: { Accept: "application/json" }, redirect: "error" })
      .then(function (answer) {
        if (!answer.ok) throw new Error(answer.status);
        return answer.json();
      })
      .then(function (since) {
        since.events.forEach(happened);
        apply(since.screen);
        heard = Date.now();
        if (polling !== null) word("polling");
      })
      .catch(function () { word("away"); })
      .finally(function () {
        asking = false;
        if (missing) { missing = false; ask(); }
      });
  }

  function word(how) {
    var element = document.getElementById("live-word");
    element.classList.toggle("paused", how !== "live");
    element.textContent = root.dataset[how].replace("%time", new Date(heard + offset).toLocaleTimeString(document.documentElement.lang));
    root.dataset.line = how;
  }

  // The countdown, by the server's clock
  function tick() {
    var element = document.getElementById("left");
    if (!until) { element.textContent = "–"; return; }
    var left = Math.max(0, Math.ceil((until - Date.now() - offset) / 1000));
    var h = Math.floor(left / 3600), m = Math.floor(left / 60) % 60, s = left % 60;
    function two(n) { return (n < 10 ? "0" : "") + n; }
    element.textContent = (h ? h + ":" + two(m) : m) + ":" + two(s);
    element.classList.toggle("soon", left <= 60);
  }

  function watch() {
    if (Date.now() - heard > SILENT && polling === null) {
      if (source) source.close();
      fall();
      retry();
    }
  }

  // Bids: each message has an id of its own, so that one sent again after a broken line counts once.
  root.addEventListener("input", function (event) {
    if (event.target.matches("[data-next]")) event.target.dataset.typed = "yes";
  });
  document.body.addEventListener("htmx:afterSwap", function () {
    var next = document.getElementById("next-client-id");
    if (!next) return;
    root.querySelectorAll("form > .client-id").forEach(function (field, i) { field.value = next.dataset.clientId + "-" + i; });
    if (document.querySelector("#answer [data-counted]")) {
      root.querySelectorAll("[data-next]").forEach(function (field) { delete field.dataset.typed; field.blur(); });
      ask();
    }
  });
  document.body.addEventListener("htmx:sendError", function () { word("away"); fall(); });

  // The device says that it has lost or found its line: no need to wait for silence.
  window.addEventListener("offline", function () { if (source) source.close(); fall(); });
  window.addEventListener("online", listen);

  setInterval(function () { tick(); watch(); }, 250);
  tick();
  listen();
})();
