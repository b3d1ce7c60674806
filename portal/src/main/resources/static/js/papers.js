// Review of papers: the button says what is chosen, the reason is proposed, keys jump to checks.
(function () {
  "use strict";
  document.addEventListener("DOMContentLoaded", function () {
    var form = document.getElementById("decide");
    var checks = Array.prototype.slice.call(document.querySelectorAll(".checks .check[tabindex]"));
    if (form) {
      var reason = document.getElementById("reason"), why = document.getElementById("why");
      var proposed = reason.value;
      var choose = function (radio) {
        document.getElementById("go").textContent = radio.dataset.button;
        document.getElementById("then").textContent = radio.dataset.then;
        why.hidden = radio.dataset.reason === undefined;
        if (reason.value === proposed) {
          proposed = radio.dataset.reason || "";
          reason.value = proposed;
        }
      };
      form.addEventListener("change", function (event) {
        if (event.target.name === "decision") choose(event.target);
      });
      var first = form.querySelector("input[name=decision]:checked");
      if (first) choose(first);
    }
    document.addEventListener("keydown", function (event) {
      if (/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) || event.ctrlKey || event.metaKey || event.altKey) return;
      var number = parseInt(event.key, 10);
      if (number >= 1 && checks[number - 1]) { event.preventDefault(); checks[number - 1].focus(); }
    });
  });
})();
