// The comparison: arrows walk over the cells, Enter opens what stands behind a figure; chosen cells add up.
(function () {
  "use strict";

  function cellAt(table, row, column) {
    var line = table.rows[row];
    return line ? line.cells[column] : null;
  }

  function go(table, from, down, right) {
    var row = from.parentNode.rowIndex + down;
    var next = cellAt(table, row, from.cellIndex + right);
    if (!next) return;
    from.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
    next.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  function open(cell) {
    var figure = cell.querySelector("details");
    var choice = cell.querySelector("input[type=radio]");
    var act = cell.querySelector(".button.main") || cell.querySelector(".button");
    if (figure) figure.open = !figure.open;
    else if (choice) choice.click();
    else if (act) act.click();
  }

  function walk(table) {
    var first = cellAt(table, 1, 1);
    if (first) first.tabIndex = 0;
    table.addEventListener("keydown", function (event) {
      var cell = event.target.closest("td, th");
      if (!cell || event.altKey || event.ctrlKey || event.metaKey) return;
      var moves = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] };
      if (moves[event.key]) {
        event.preventDefault();
        go(table, cell, moves[event.key][0], moves[event.key][1]);
      } else if (event.key === "Enter" && event.target === cell) {
        event.preventDefault();
        open(cell);
      } else if (event.key === "Escape") {
        table.querySelectorAll("details[open]").forEach(function (d) { d.open = false; });
        cell.focus();
      }
    });
  }

  function shown(minor, currency, decimals) {
    var amount = minor / Math.pow(10, decimals);
    return amount.toLocaleString("en", { minimumFractionDigits: decimals, maximumFractionDigits: decimals }) + " " + currency;
  }

  // Whole minor units are added, so that no figure is a binary fraction.
  function addUp() {
    var sum = document.getElementById("sum");
    var total = 0, charged = {};
    document.querySelectorAll("#pick input[type=radio]:checked").forEach(function (pick) {
      total += Number(pick.dataset.minor);
      charged[pick.value] = true;
    });
    document.querySelectorAll("[data-charges]").forEach(function (cell) {
      if (charged[cell.dataset.quotation]) total += Number(cell.dataset.charges);
    });
    sum.querySelector("strong").textContent = shown(total, sum.dataset.currency, Number(sum.dataset.decimals));
  }

  document.querySelectorAll("table[data-cells]").forEach(walk);
  var pick = document.getElementById("pick");
  if (pick) {
    pick.addEventListener("change", function () {
      addUp();
      var lines = document.querySelectorAll("#lines tbody tr").length;
      if (pick.querySelectorAll("input[type=radio]:checked").length === lines) pick.requestSubmit();
    });
  }
})();
