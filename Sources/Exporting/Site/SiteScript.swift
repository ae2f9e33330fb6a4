/// The script of a site: search, and lines of the picture that stand out. All pages can be read without it.
enum SiteScript {
  static let text = #"""
    "use strict";
    (() => {
      const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
      const counted = (number) => number + (number === 1 ? " competency" : " competencies");

      const search = () => {
        const form = document.getElementById("search");
        if (!form || typeof rungSearch === "undefined") return;
        const query = document.getElementById("query");
        const found = document.getElementById("found");
        const cards = [...document.querySelectorAll("[data-place]")];
        const texts = rungSearch.map((list) => list.map(([place, text]) => [place, text, fold(text)]));
        form.hidden = false;

        const marked = (text, words) => {
          const line = document.createElement("span");
          // Letters are folded one by one, so that places in the folded text are places in the text.
          const letters = [...text];
          const starts = [];
          let folded = "";
          letters.forEach((letter, place) => {
            const sign = fold(letter);
            for (let unit = 0; unit < sign.length; unit++) starts.push(place);
            folded += sign;
          });
          const isMarked = letters.map(() => false);
          for (const word of words) {
            for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
              const [first, last] = [starts[at], starts[at + word.length - 1]];
              for (let place = first; place <= last; place++) isMarked[place] = true;
            }
          }
          for (let start = 0, end; start < letters.length; start = end) {
            for (end = start; end < letters.length && isMarked[end] === isMarked[start];) end++;
            const part = letters.slice(start, end).join("");
            const node = isMarked[start] ? document.createElement("mark") : document.createTextNode("");
            node.textContent = part;
            line.append(node);
          }
          return line;
        };

        const show = () => {
          const words = fold(query.value).split(/\s+/).filter(Boolean);
          let count = 0;
          for (const card of cards) {
            const list = texts[Number(card.dataset.place)];
            const isFound = words.every((word) => list.some(([, , text]) => text.includes(word)));
            card.hidden = !isFound;
            if (isFound) count++;
            const hits = card.querySelector(".hits");
            hits.replaceChildren();
            const best = words.length === 0 || !isFound ? []
              : list.filter(([place, , text]) => place !== "name" && words.some((word) => text.includes(word)))
                .sort((a, b) => words.filter((word) => b[2].includes(word)).length
                  - words.filter((word) => a[2].includes(word)).length);
            for (const [place, text] of best.slice(0, 3)) {
              const item = document.createElement("li");
              const where = document.createElement("small");
              where.textContent = place + ": ";
              item.append(where, marked(text, words));
              hits.append(item);
            }
            hits.hidden = best.length === 0;
          }
          for (const cluster of document.querySelectorAll("section.cluster")) {
            cluster.hidden = !cluster.querySelector("[data-place]:not([hidden])");
          }
          found.textContent = words.length === 0 ? "" : count === 0 ? "No competency has these words." : counted(count);
        };
        query.addEventListener("input", show);
        query.addEventListener("keydown", (event) => {
          if (event.key === "Escape") { query.value = ""; show(); }
        });
        form.addEventListener("submit", (event) => event.preventDefault());
        document.addEventListener("keydown", (event) => {
          const isTyping = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName);
          if (event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
            event.preventDefault();
            query.focus();
          }
        });
        // What a browser kept in the field when people come back.
        if (query.value) show();
      };

      const picture = () => {
        const links = [...document.querySelectorAll(".picture .link")];
        const show = (node) => {
          for (const link of links) {
            const isNear = node !== null && link.dataset.ends.split(" ").includes(node);
            link.classList.toggle("is-near", isNear);
            link.classList.toggle("is-far", node !== null && !isNear);
          }
        };
        for (const node of document.querySelectorAll(".picture [data-node]")) {
          for (const event of ["focus", "pointerenter"]) node.addEventListener(event, () => show(node.dataset.node));
          for (const event of ["blur", "pointerleave"]) node.addEventListener(event, () => show(null));
        }
      };

      document.addEventListener("DOMContentLoaded", () => { search(); picture(); });
    })();

    """#
}
