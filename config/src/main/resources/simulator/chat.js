import { bubble, post, showEnd } from "./carrier.js";

export function chatPhone(root, chatId) {
  const screen = root.querySelector(".screen");
  const input = root.querySelector("input");

  async function send(text, data, message) {
    bubble(screen, "theirs", text);
    try {
      await post("chat", { chat: chatId, text: data ? "" : text, data, message });
    } catch (problem) {
      bubble(screen, "problem", problem.message);
    }
  }

  root.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    const text = input.value;
    input.value = "";
    send(text, "", 0);
  });
  root.querySelector("#chat-start").addEventListener("click", () => send("/start", "", 0));

  return {
    receive(message) {
      const element = bubble(screen, "ours", formatted(message.text, message.entities ?? []));
      const rows = message.reply_markup?.inline_keyboard ?? [];
      if (rows.length > 0) {
        element.append(buttons(rows.flat(), message.message_id, send));
        showEnd(screen, element);
      }
    },
  };
}

/** The text with its bold entities; their offsets count UTF-16 units, as JavaScript does. */
function formatted(text, entities) {
  const fragment = document.createDocumentFragment();
  let at = 0;
  for (const entity of entities.filter((each) => each.type === "bold")) {
    fragment.append(text.slice(at, entity.offset));
    const strong = document.createElement("strong");
    strong.textContent = text.slice(entity.offset, entity.offset + entity.length);
    fragment.append(strong);
    at = entity.offset + entity.length;
  }
  fragment.append(text.slice(at));
  return fragment;
}

function buttons(options, messageId, send) {
  const row = document.createElement("div");
  row.className = "choices";
  for (const option of options) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = option.text;
    button.addEventListener("click", () => send(option.text, option.callback_data, messageId));
    row.append(button);
  }
  return row;
}
