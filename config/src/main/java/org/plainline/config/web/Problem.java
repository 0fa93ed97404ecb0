package org.plainline.config.web;

/** Why a request was refused, and what to do about it. */
record Problem(String problem, String cure) {}
