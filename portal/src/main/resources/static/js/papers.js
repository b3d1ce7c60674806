// Review of papers: the button says what is chosen, the reason is proposed, keys jump to checks, turn the paper, decide.
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

    // The paper as it is, or what it says in the reader's language.
    var original = document.getElementById("original"), words = document.getElementById("in-words");
    var says = document.getElementById("says");
    function turn(asItIs) {
      if (!original) return;
      original.setAttribute("aria-pressed", String(asItIs));
      words.setAttribute("aria-pressed", String(!asItIs));
      document.querySelectorAll(".paper .original").forEach(function (part) { part.hidden = !asItIs; });
      says.hidden = asItIs && document.querySelector(".paper .original") !== null;
    }
    if (original) {
      original.addEventListener("click", function () { turn(true); });
      words.addEventListener("click", function () { turn(false); });
      turn(true);
    }

    document.addEventListener("keydown", function (event) {
      if (/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) || event.ctrlKey || event.metaKey || event.altKey) return;
      var number = parseInt(event.key, 10);
      if (number >= 1 && checks[number - 1]) {
        event.preventDefault();
        checks[number - 1].focus();
      } else if (event.key === "o" && original) {
        turn(original.getAttribute("aria-pressed") !== "true");
      } else if (event.key === "Enter" && form && !/^(A|BUTTON|SUMMARY)$/.test(event.target.tagName)) {
        event.preventDefault();
        form.requestSubmit();
      }
    });
  });
})();
