package org.plainline.config.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says what is wrong with a request body without repeating it. */
@RestControllerAdvice
final class BadRequests {

  @ExceptionHandler(HttpMessageNotReadableException.class)
  ResponseEntity<Problem> unreadable() {
    return ResponseEntity.status(HttpStatus.BAD_REQUEST)
        .body(new Problem("the body is not the JSON expected", "send {\"text\": \"a question\"}"));
  }
}
