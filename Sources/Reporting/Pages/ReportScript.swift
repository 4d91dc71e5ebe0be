/// Filters the contracts of the report's page by words and severity; the page reads as well without it.
let reportScript = PageScript(
  source: """
    (function () {
      var form = document.getElementById('filter');
      if (!form) { return; }
      form.hidden = false;
      var search = form.querySelector('input[type=search]');
      var boxes = Array.prototype.slice.call(form.querySelectorAll('input[type=checkbox]'));
      var count = document.getElementById('shown');
      var contracts = Array.prototype.slice.call(document.querySelectorAll('[data-contract]'));
      var words = null;
      var timer = 0;
      function apply() {
        if (!words) { words = contracts.map(function (c) { return c.textContent.toLowerCase(); }); }
        var wanted = search.value.toLowerCase().split(/\\s+/).filter(Boolean);
        var severities = boxes.filter(function (b) { return b.checked; }).map(function (b) { return b.value; });
        var shown = 0;
        contracts.forEach(function (contract, index) {
          var has = wanted.every(function (word) { return words[index].indexOf(word) >= 0; });
          var fits = severities.length === boxes.length
            || severities.some(function (s) { return contract.getAttribute('data-contract').indexOf(s) >= 0; });
          contract.hidden = !(has && fits);
          if (has && fits) { shown += 1; }
        });
        count.textContent = shown + ' / ' + contracts.length;
      }
      form.addEventListener('input', function () { clearTimeout(timer); timer = setTimeout(apply, 150); });
      form.addEventListener('submit', function (event) { event.preventDefault(); apply(); });
    })();
    """,
  hash: "27Efl/EmzEDzAxnDrFsKxILCuvOCSa7G/wwlC0FIr3g=")
