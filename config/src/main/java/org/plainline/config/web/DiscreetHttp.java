package org.plainline.config.web;

import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;

/**
 * Tomcat's HTTP without its memory for addresses: each processor would keep the address of its
 * slowest request for as long as it lives, whatever somebody wrote into it. Public for Tomcat,
 * which makes it by name.
 */
public final class DiscreetHttp extends Http11NioProtocol {

  @Override
  protected Processor createProcessor() {
    Processor processor = super.createProcessor();
    // No request is ever slower than this, so none is remembered.
    processor.getRequest().getRequestProcessor().setMaxTime(Long.MAX_VALUE);
    return processor;
  }
}
