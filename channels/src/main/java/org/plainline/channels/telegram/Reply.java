package org.plainline.channels.telegram;

import java.util.List;
import org.plainline.bot.message.Option;
import org.plainline.bot.message.OutboundMessage;
import org.plainline.bot.message.Part;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/**
 * A reply as Telegram takes it: plain text, never markup, so that nothing in it needs escaping;
 * what stands out is marked by position, counted in UTF-16 units as Java does.
 */
final class Reply {

  /** After formatting, in UTF-16 units, which is never less than what Telegram counts. */
  static final int TEXT_MAX = 4096;

  private Reply() {}

  static SendMessage of(OutboundMessage message) {
    Part part = message.parts().getFirst();
    var reply =
        SendMessage.builder()
            .chatId(message.to().value())
            .text(part.text())
            .linkPreviewOptions(LinkPreviewOptions.builder().isDisabled(true).build());
    if (part.leadLength() > 0) {
      reply.entities(List.of(bold(part.leadLength())));
    }
    if (!message.options().isEmpty()) {
      reply.replyMarkup(keyboard(message.options()));
    }
    return reply.build();
  }

  private static MessageEntity bold(int length) {
    return MessageEntity.builder().type("bold").offset(0).length(length).build();
  }

  /** One button a row: a label is a few words, and small phones cut what stands side by side. */
  private static InlineKeyboardMarkup keyboard(List<Option> options) {
    return InlineKeyboardMarkup.builder()
        .keyboard(options.stream().map(Reply::row).toList())
        .build();
  }

  private static InlineKeyboardRow row(Option option) {
    String data = Integer.toString(option.number());
    return new InlineKeyboardRow(
        InlineKeyboardButton.builder().text(option.label()).callbackData(data).build());
  }
}
