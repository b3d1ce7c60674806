// Forms of deals: fields that follow a choice, steps of a count, rows and shipments that are left out.
(function () {
  "use strict";

  // <div data-when="confirmed=true"> is shown only while that is chosen.
  function follow(form) {
    form.querySelectorAll("[data-when]").forEach(function (box) {
      var parts = box.dataset.when.split("=");
      var chosen = form.querySelector('[name="' + parts[0] + '"]:checked');
      box.hidden = !chosen || chosen.value !== parts[1];
    });
  }

  function reasons(line) {
    var rejected = line.querySelector("[data-rejected]"), reason = line.querySelector("[data-reason]");
    if (!rejected || !reason) return;
    var needed = Number(rejected.value) > 0;
    reason.hidden = !needed;
    reason.querySelector("input").required = needed;
  }

  function step(button) {
    var input = button.parentElement.querySelector("input");
    var decimals = (input.value.split(".")[1] || "").length;
    input.value = Math.max(0, Number(input.value || 0) + Number(button.dataset.step)).toFixed(decimals);
    var line = button.closest(".count-line");
    if (line) reasons(line);
    button.dispatchEvent(new CustomEvent("step", { bubbles: true }));
  }

  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-step]");
    if (button) step(button);
  });
  document.addEventListener("input", function (event) {
    var line = event.target.closest(".count-line");
    if (line) reasons(line);
  });
  document.addEventListener("change", function (event) {
    if (event.target.form) follow(event.target.form);
  });

  // A row without a quantity is not part of the shipment.
  document.addEventListener("submit", function (event) {
    event.target.querySelectorAll("[data-row]").forEach(function (row) {
      var quantity = row.querySelector("input:not([type=hidden])");
      var none = !quantity.value.trim() || Number(quantity.value) === 0;
      row.querySelectorAll("input").forEach(function (input) { input.disabled = none; });
    });
  });
  window.addEventListener("pageshow", function () {
    document.querySelectorAll("[data-row] input").forEach(function (input) { input.disabled = false; });
  });

  document.querySelectorAll("form").forEach(follow);
  document.querySelectorAll(".count-line").forEach(reasons);
  document.querySelectorAll("details[data-optional]").forEach(function (more) {
    more.addEventListener("toggle", function () { more.querySelector("fieldset").disabled = !more.open; });
  });
})();
