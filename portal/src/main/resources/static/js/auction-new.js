// Starting an auction: only what belongs to the chosen kind is shown.
(function () {
  "use strict";
  var form = document.getElementById("auction-form");
  function follow() {
    var chosen = form.querySelector("[name=kind]:checked");
    form.querySelectorAll("[data-kinds]").forEach(function (box) {
      box.hidden = !chosen || box.dataset.kinds.split(" ").indexOf(chosen.value) < 0;
      box.querySelectorAll("input, select").forEach(function (field) { field.disabled = box.hidden; });
    });
  }
  form.addEventListener("change", follow);
  window.addEventListener("pageshow", follow);
  follow();
})();
