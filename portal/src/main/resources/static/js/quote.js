// A supplier's answer on a bad line: what is typed stays on this device until the server has it, and the page says which.
(function () {
  "use strict";

  var SILENCE = 20000;

  function names(field) {
    return field.name && field.name !== "code" && field.name !== "_csrf" && field.type !== "file" && field.type !== "hidden";
  }

  function typed(form) {
    var all = {};
    Array.prototype.forEach.call(form.elements, function (field) {
      if (!names(field) || (/^(radio|checkbox)$/.test(field.type) && !field.checked)) return;
      (all[field.name] = all[field.name] || []).push(field.value);
    });
    return all;
  }

  function fill(form, all) {
    Object.keys(all).forEach(function (name) {
      var alike = Array.prototype.filter.call(form.elements, function (field) { return field.name === name; });
      alike.forEach(function (field, at) {
        if (/^(radio|checkbox)$/.test(field.type)) field.checked = all[name].indexOf(field.value) >= 0;
        else if (all[name][at] !== undefined) field.value = all[name][at];
      });
    });
    form.dispatchEvent(new Event("change", { bubbles: true }));
  }

  function keep(key, form) {
    try { localStorage.setItem(key, JSON.stringify({ at: Date.now(), fields: typed(form) })); } catch (e) { /* the server keeps it too */ }
  }

  function kept(key) {
    try { return JSON.parse(localStorage.getItem(key)); } catch (e) { return null; }
  }

  function forget(key) {
    try { localStorage.removeItem(key); } catch (e) { /* nothing was kept */ }
  }

  function say(form, what, sign) {
    var line = document.getElementById("sending");
    line.hidden = false;
    line.className = "notice " + sign;
    line.textContent = form.dataset[what];
  }

  function show(html) {
    var page = new DOMParser().parseFromString(html, "text/html");
    document.querySelector("main").replaceWith(document.adoptNode(page.querySelector("main")));
    if (window.htmx) window.htmx.process(document.querySelector("main"));
    begin();
    var problems = document.getElementById("problems");
    if (problems) problems.focus();
  }

  function send(key, form) {
    var patience = new AbortController();
    var timer = setTimeout(function () { patience.abort(); }, SILENCE);
    var button = document.getElementById("submit-quotation");
    button.disabled = true;
    keep(key, form);
    say(form, "sending", "");
    fetch(form.action, { method: "POST", body: new FormData(form), credentials: "same-origin", signal: patience.signal })
      .then(function (answer) {
        clearTimeout(timer);
        if (answer.redirected && answer.ok) {
          forget(key);
          location.assign(answer.url);
          return null;
        }
        return answer.text().then(show);
      })
      .catch(function () {
        clearTimeout(timer);
        button.disabled = false;
        delete form.dataset.sent;
        say(form, "notSent", "stop");
      });
  }

  function begin() {
    var form = document.getElementById("quote-form");
    if (!form || !window.fetch || !window.AbortController) return;
    var key = "hanse.answer." + form.getAttribute("action");
    var before = kept(key);
    var server = Number(form.dataset.savedAt || 0);
    if (before && !form.dataset.refused && before.at > server + 1000) fill(form, before.fields);
    form.addEventListener("input", function () { keep(key, form); });
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      send(key, form);
    });
    window.addEventListener("offline", function () { say(form, "offline", "warn"); });
  }

  document.addEventListener("DOMContentLoaded", begin);
})();
