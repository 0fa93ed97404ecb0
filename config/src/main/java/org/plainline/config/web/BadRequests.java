package org.plainline.config.web;

import org.plainline.bot.knowledge.NotOpen;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.NoHandlerFoundException;

/** Says what is wrong with a request without repeating it, before Spring does and repeats it. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice
final class BadRequests {

  @ExceptionHandler(NotOpen.class)
  ResponseEntity<Problem> notOpen() {
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, "5")
        .body(new Problem("the practices are not open yet", "ask again in a few seconds"));
  }

  @ExceptionHandler(HttpMessageNotReadableException.class)
  ResponseEntity<Problem> unreadable() {
    return ResponseEntity.status(HttpStatus.BAD_REQUEST)
        .body(new Problem("the body is not the JSON expected", "send {\"text\": \"a question\"}"));
  }

  @ExceptionHandler(NoHandlerFoundException.class)
  ResponseEntity<Problem> unknown() {
    return ResponseEntity.status(HttpStatus.NOT_FOUND)
        .body(
            new Problem(
                "there is nothing at this address", "look at the address and the method again"));
  }
}
