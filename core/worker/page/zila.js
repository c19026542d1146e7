// What pages gain from a script; all of them work without it.
(function () {
  "use strict";

  // A question before what can't be taken back easily.
  document.addEventListener("submit", function (event) {
    var question = event.target.getAttribute("data-confirm");
    if (question && !window.confirm(question)) event.preventDefault();
  });

  // A log as text, or as JSON with its lines.
  function words(text) {
    var found;
    if (text === null) return null;
    try { found = JSON.parse(text); } catch (e) { return text; }
    if (found && found.log !== undefined) found = found.log;
    if (Array.isArray(found)) {
      return found.map(function (line) {
        return typeof line === "string" ? line : line.text || JSON.stringify(line);
      }).join("\n");
    }
    return typeof found === "string" ? found : text;
  }

  // A run that goes on: its log grows, and the page is read anew at its end.
  function follow(live) {
    var run = live.getAttribute("data-run");
    var log = live.querySelector("pre");
    function again() { window.setTimeout(ask, 1500); }
    function ask() {
      fetch("/api/1/runs/" + encodeURIComponent(run), { headers: { Accept: "application/json" } })
        .then(function (answer) { return answer.ok ? answer.json() : null; })
        .then(function (found) {
          if (Array.isArray(found)) found = found[0];
          if (!found) return again();
          if (found.state !== "running" && found.state !== "queued") return window.location.reload();
          return fetch("/api/1/runs/" + encodeURIComponent(run) + "/log")
            .then(function (answer) { return answer.ok ? answer.text() : null; })
            .then(function (text) {
              text = words(text);
              var end = log.scrollTop + log.clientHeight >= log.scrollHeight - 4;
              if (text !== null && text !== log.textContent) log.textContent = text;
              if (end) log.scrollTop = log.scrollHeight;
              again();
            });
        })
        .catch(again);
    }
    log.scrollTop = log.scrollHeight;
    if (live.hasAttribute("data-open")) again();
  }

  // Numbers are sorted as numbers: what is no digit, sign or point is left out.
  function key(cell) {
    var text = cell ? cell.textContent.trim() : "";
    if (cell && cell.classList.contains("number")) {
      var number = parseFloat(text.replace(/[^0-9.eE+-]/g, ""));
      return isNaN(number) ? -Infinity : number;
    }
    var sum = /^(₹|US\$) *([\d,.]+)( [^;\s]+)?/.exec(text);
    if (sum) return money(sum[1] === "₹", parseFloat(sum[2].replace(/,/g, "")), sum[3]);
    var time = cell && cell.querySelector("time");
    return time ? time.getAttribute("datetime") : moment(text);
  }

  // Small sums stand beside crore and million; no dollar is weighed against a rupee.
  function money(rupees, sum, large) {
    return sum * (large ? rupees ? 1e7 : 1e6 : 1) - (rupees ? 0 : 1e18);
  }

  // "22 November 2026, 12:50 UTC" in the page's language, so that it sorts.
  var months = [];
  for (var m = 0; m < 12; m++) {
    months.push(new Date(2000, m, 15).toLocaleDateString(document.documentElement.lang || "en", { month: "long" }));
  }
  function moment(text) {
    var found = /^(\d{1,2}) (\S+) (\d{4})(.*)$/.exec(text);
    var month = found ? months.indexOf(found[2]) : -1;
    if (month < 0) return text;
    return [found[3], ("0" + month).slice(-2), ("0" + found[1]).slice(-2), found[4]].join("-");
  }

  function sort(table, column, head) {
    var body = table.tBodies[0];
    var down = head.getAttribute("aria-sort") === "ascending";
    var rows = Array.prototype.slice.call(body.rows).map(function (row, at) {
      return { row: row, at: at, key: key(row.cells[column]), last: row.classList.contains("total") };
    });
    rows.sort(function (a, b) {
      if (a.last !== b.last) return a.last ? 1 : -1;
      var numbers = (typeof a.key === "number") + (typeof b.key === "number");
      var order = numbers === 2 ? a.key - b.key
        : numbers === 1 ? (typeof a.key === "number" ? 1 : -1)
        : a.key.localeCompare(b.key, document.documentElement.lang);
      return (down ? -order : order) || a.at - b.at;
    });
    rows.forEach(function (entry) { body.appendChild(entry.row); });
    Array.prototype.forEach.call(head.parentNode.cells, function (other) { other.removeAttribute("aria-sort"); });
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
  }

  function sortable(table) {
    if (!table.tHead || table.tBodies.length !== 1 || table.tBodies[0].rows.length < 3) return;
    if (table.querySelector("tr.group, [rowspan], td[colspan]")) return;
    Array.prototype.forEach.call(table.tHead.rows[0].cells, function (head, column) {
      var button = document.createElement("button");
      if (!head.textContent.trim()) return;
      button.type = "button";
      button.className = "sorter";
      while (head.firstChild) button.appendChild(head.firstChild);
      head.appendChild(button);
      button.addEventListener("click", function () { sort(table, column, head); });
    });
  }

  // A field above a long table that leaves only the rows with these words.
  function filterable(table) {
    var rows = table.tBodies.length === 1 ? Array.prototype.slice.call(table.tBodies[0].rows) : [];
    var word = document.body.getAttribute("data-filter");
    if (!word || rows.length < 12 || table.querySelector("tr.group, [rowspan], td[colspan]")) return;
    var field = document.createElement("p");
    var label = document.createElement("label");
    var input = document.createElement("input");
    field.className = "field filter";
    input.type = "search";
    label.appendChild(document.createTextNode(word));
    label.appendChild(input);
    field.appendChild(label);
    var box = table.closest(".scroll") || table;
    box.parentNode.insertBefore(field, box);
    input.addEventListener("input", function () {
      var words = input.value.toLocaleLowerCase().split(/\s+/);
      rows.forEach(function (row) {
        var text = row.textContent.toLocaleLowerCase();
        row.hidden = !row.classList.contains("total")
          && !words.every(function (one) { return text.indexOf(one) >= 0; });
      });
    });
  }

  Array.prototype.forEach.call(document.querySelectorAll(".live[data-run]"), follow);
  Array.prototype.forEach.call(document.querySelectorAll(".face main table"), sortable);
  Array.prototype.forEach.call(document.querySelectorAll(".face main table"), filterable);
})();
