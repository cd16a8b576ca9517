// requests: one GET again and again on keep-alive connections, from one thread.
//
//   cc -O2 -o requests requests.c
//   requests PORT PATH TOKEN CONNECTIONS COUNT
//
// Each connection asks anew once its answer is whole (by its Content-Length). Prints one JSON line.
// Exit 1 when an answer is not 200.
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

typedef struct { int fd; size_t len; double asked; char buf[1 << 20]; } Connection;
static char request[4096]; static int request_len;

static double now(void) { struct timespec t; clock_gettime(CLOCK_MONOTONIC, &t); return t.tv_sec + t.tv_nsec / 1e9; }
static int by_size(const void *a, const void *b) { double x = *(double *)a, y = *(double *)b; return x < y ? -1 : x > y; }
static void ask(Connection *c) { c->len = 0; c->asked = now(); send(c->fd, request, request_len, MSG_NOSIGNAL); }

// The bytes of the whole answer, or 0 where it has not all come.
static size_t answered(Connection *c) {
  c->buf[c->len] = 0;
  char *end = strstr(c->buf, "\r\n\r\n"), *length = strcasestr(c->buf, "\r\nContent-Length:");
  if (!end) return 0;
  if (strncmp(c->buf, "HTTP/1.1 200", 12) || !length || length > end) { fprintf(stderr, "%.600s\n", c->buf); exit(1); }
  size_t whole = end + 4 - c->buf + atol(length + 17);
  return c->len >= whole ? whole : 0;
}

int main(int argc, char **argv) {
  if (argc < 6) { fprintf(stderr, "usage: requests PORT PATH TOKEN CONNECTIONS COUNT\n"); return 1; }
  int port = atoi(argv[1]), n = atoi(argv[4]), one = 1; long count = atol(argv[5]), sent = 0, done = 0; size_t bytes = 0;
  request_len = snprintf(request, sizeof request, "GET %s HTTP/1.1\r\nHost: localhost:%d\r\nAuthorization: Bearer %s\r\n\r\n", argv[2], port, argv[3]);
  struct sockaddr_in a = {.sin_family = AF_INET, .sin_port = htons(port)}; a.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  double *took = malloc(count * sizeof *took); Connection *all = calloc(n, sizeof *all); int ep = epoll_create1(0);
  double start = now();
  for (int i = 0; i < n; i++) {
    Connection *c = all + i; c->fd = socket(AF_INET, SOCK_STREAM, 0);
    if (connect(c->fd, (void *)&a, sizeof a)) { perror("connect"); return 1; }
    setsockopt(c->fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    struct epoll_event e = {.events = EPOLLIN, .data.ptr = c}; epoll_ctl(ep, EPOLL_CTL_ADD, c->fd, &e);
    if (sent < count) { ask(c); sent++; }
  }
  while (done < count) {
    struct epoll_event e[64]; int m = epoll_wait(ep, e, 64, 30000);
    if (m <= 0) { fprintf(stderr, "stalled: %ld of %ld answered\n", done, count); return 1; }
    for (int i = 0; i < m; i++) {
      Connection *c = e[i].data.ptr; ssize_t r = recv(c->fd, c->buf + c->len, sizeof c->buf - 1 - c->len, 0);
      if (r <= 0) { fprintf(stderr, "closed by the server\n"); return 1; }
      c->len += r;
      if (!(bytes = answered(c))) continue;
      took[done++] = now() - c->asked;
      if (sent < count) { ask(c); sent++; }
    }
  }
  double seconds = now() - start; qsort(took, count, sizeof *took, by_size);
  printf("{\"requests\":%ld,\"connections\":%d,\"seconds\":%.3f,\"requests_per_s\":%.1f,\"p50_ms\":%.3f,\"p99_ms\":%.3f,\"bytes\":%zu}\n",
         count, n, seconds, count / seconds, took[count / 2] * 1e3, took[(long)(count * .99)] * 1e3, bytes);
  return 0;
}
