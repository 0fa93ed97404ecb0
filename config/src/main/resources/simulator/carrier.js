// The carriers' side of the page: posts what a phone does, listens for what a phone gets.

const POLL_MS = 400;

export async function post(path, body) {
  const response = await fetch("/simulator/api/" + path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) {
    throw new Error("The simulator answered " + response.status + ". Is Plainline still running?");
  }
  return response.json();
}

export function listen(phone, receive) {
  let after = 0;
  async function poll() {
    try {
      const query = new URLSearchParams({ phone, after });
      const response = await fetch("/simulator/api/events?" + query);
      for (const event of response.ok ? await response.json() : []) {
        after = event.number;
        receive(event);
      }
    } catch {
      // Plainline is stopping or starting: the next poll tells.
    }
    setTimeout(poll, POLL_MS);
  }
  poll();
}

export function bubble(screen, kind, text, meta) {
  const element = document.createElement("div");
  element.className = "bubble " + kind;
  element.append(text);
  if (meta) {
    const small = document.createElement("span");
    small.className = "meta";
    small.textContent = meta;
    element.append(small);
  }
  screen.append(element);
  screen.scrollTop = screen.scrollHeight;
  return element;
}
