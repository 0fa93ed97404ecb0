package org.plainline.bot.contact;

/** Stands for a person in everything kept: 32 hex digits that only the key can link to anyone. */
public record Pseudonym(String value) {}
