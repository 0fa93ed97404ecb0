package org.plainline.knowledge.search;

/**
 * Something that a question speaks of.
 *
 * @param concept its number in the thesaurus
 * @param rarity from 0, if all practices are asked for with it, to 1
 */
record Idea(int concept, double rarity) {}
