// Comforts on top of pages that work without them. No inline handlers, nothing is loaded from elsewhere.
(() => {
  "use strict";
  const PAUSE = 3000;

  // The focus goes to what answers the last action, unless the address leads somewhere.
  if (!location.hash) document.querySelector("[data-focus]")?.focus();

  document.addEventListener("keydown", (event) => {
    const command = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (command && event.key.toLowerCase() === document.body.dataset.searchKey) {
      const search = document.getElementById("search");
      if (!search) return;
      event.preventDefault();
      search.focus();
      search.select();
    } else if (command && event.key === "Enter" && event.target instanceof HTMLTextAreaElement) {
      event.preventDefault();
      event.target.form?.requestSubmit();
    } else if (event.key === "Escape") {
      const menu = document.querySelector(".menu[open]");
      if (!menu) return;
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });

  document.addEventListener("click", (event) => {
    const menu = document.querySelector(".menu[open]");
    if (menu && !menu.contains(event.target)) menu.open = false;
  });

  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }

  // A form that only a person without scripts has to send.
  document.querySelector("form[data-send]")?.requestSubmit();

  // How many questions of a group are answered, while they are answered.
  for (const line of document.querySelectorAll("[data-progress]")) {
    const group = line.closest("section");
    const rows = [...group.querySelectorAll(".repeat-row")];
    const answered = (row) => "known" in row.dataset || [...row.querySelectorAll("[name$='.value']")]
      .some((field) => field.type === "radio" ? field.checked : field.value.trim() !== "");
    group.addEventListener("input", () => {
      const done = rows.filter(answered).length;
      line.textContent = line.dataset.progress.replace("{done}", done).replace("{total}", rows.length);
    });
  }

  // A browser that cannot open details from CSS prints them open nevertheless.
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("main details:not([open])")];
    for (const details of opened) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
  });

  const session = document.getElementById("session-end");
  const used = session ? warn(session) : () => {};
  for (const form of document.querySelectorAll("form[data-autosave]")) autosave(form);

  // Warns five minutes before the session ends; whatever is asked of the server in between makes it last longer.
  function warn(dialog) {
    const EARLY = 300_000;
    const part = (name) => dialog.querySelector(`[data-shown=${name}]`);
    const line = dialog.querySelector("[data-text]");
    let end = Date.now() + Number(dialog.dataset.left);
    let timer = 0;
    const extended = () => {
      end = Date.now() + Number(dialog.dataset.lasts);
      part("soon").hidden = false;
      part("over").hidden = true;
      dialog.close();
      look();
    };
    const over = () => {
      part("soon").hidden = true;
      part("over").hidden = false;
    };
    const look = () => {
      clearTimeout(timer);
      const left = end - Date.now();
      if (left > EARLY) {
        timer = setTimeout(look, left - EARLY);
        return;
      }
      const time = new Date(end).toLocaleTimeString(document.documentElement.lang + "-CH", { hour: "2-digit", minute: "2-digit" });
      line.textContent = line.dataset.text.replace("{time}", time);
      if (!dialog.open) dialog.showModal();
      if (left > 0) timer = setTimeout(look, left);
      else over();
    };
    dialog.querySelector("form").addEventListener("submit", async (event) => {
      event.preventDefault();
      try {
        const answer = await fetch(event.target.action, { method: "POST", credentials: "same-origin", redirect: "manual" });
        if (answer.ok) extended();
        else over();
      } catch {
        over();
      }
    });
    // Timers stand still while a computer sleeps.
    document.addEventListener("visibilitychange", () => { if (document.visibilityState === "visible") look(); });
    look();
    return extended;
  }

  // Drafts only: three seconds after the last key, on leaving a field and on leaving the page.
  function autosave(form) {
    const status = form.querySelector("[role=status]");
    const say = (text) => { if (status) status.textContent = text; };
    let timer = 0;
    let changed = false;
    let sent = false;
    let running = false;

    const content = () => {
      const pairs = new URLSearchParams();
      for (const [name, value] of new FormData(form)) if (typeof value === "string") pairs.append(name, value);
      return pairs;
    };

    const save = async (leaving) => {
      clearTimeout(timer);
      if (!changed || sent) return;
      if (running && !leaving) return;
      changed = false;
      running = true;
      // Said only when it takes long, so that one save is announced once.
      const slow = setTimeout(() => say(form.dataset.saving), 1000);
      let stored = false;
      try {
        const answer = await fetch(form.dataset.autosave, {
          method: "PUT",
          body: content(),
          credentials: "same-origin",
          redirect: "manual",
          keepalive: leaving === true,
        });
        stored = answer.ok;
        if (stored) used();
      } catch {
        stored = false;
      }
      clearTimeout(slow);
      running = false;
      if (stored) {
        const time = new Date().toLocaleTimeString(document.documentElement.lang + "-CH", { hour: "2-digit", minute: "2-digit" });
        say(form.dataset.saved.replace("{time}", time));
      } else {
        changed = true;
        say(form.dataset.failed);
      }
      if (changed && stored) wait();
    };

    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(save, PAUSE);
    };

    form.addEventListener("input", () => { changed = true; wait(); });
    form.addEventListener("focusout", () => save());
    form.addEventListener("submit", () => { sent = true; clearTimeout(timer); });
    addEventListener("pageshow", () => { sent = false; });
    document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") save(true); });
  }
})();
