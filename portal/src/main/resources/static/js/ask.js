// The page to ask: a table that is pasted into a product is read as lines; nothing is kept any more once it is sent.
(function () {
  "use strict";
  var ask = document.getElementById("ask");
  if (!ask) return;

  ask.addEventListener("paste", function (event) {
    if (event.target.name !== "product" || !event.clipboardData) return;
    var text = event.clipboardData.getData("text/plain");
    if (text.trim().indexOf("\t") < 0) return;
    event.preventDefault();
    document.getElementById("pasted").value = text;
    document.getElementById("read-pasted").click();
  });

  // A suggested tariff code is taken by a click on it, never by itself.
  ask.addEventListener("click", function (event) {
    var code = event.target.dataset.hs;
    if (!code) return;
    var field = event.target.closest(".rfq-line").querySelector("[name=hs]");
    field.value = code;
    field.dispatchEvent(new Event("change", { bubbles: true }));
    field.focus();
  });

  document.addEventListener("htmx:beforeRequest", function (event) {
    if (event.target.id === "keeper" && ask.dataset.sent) event.preventDefault();
  });
})();
