/** The real server in processes of its own, under load and under attack by every kind of fault. */
package org.plainline.trial;
