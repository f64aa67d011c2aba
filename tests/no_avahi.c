/* ippeveprinter without anybody to announce itself to: what it asks of Avahi succeeds and does nothing. */
#include <stddef.h>
static int here;
void *avahi_threaded_poll_new(void) { return &here; }
const void *avahi_threaded_poll_get(void *p) { return p; }
int avahi_threaded_poll_start(void *p) { (void)p; return 0; }
void avahi_threaded_poll_lock(void *p) { (void)p; }
void avahi_threaded_poll_unlock(void *p) { (void)p; }
void *avahi_client_new(const void *p, int f, void *c, void *u, int *e) { (void)p;(void)f;(void)c;(void)u;(void)e; return &here; }
void *avahi_entry_group_new(void *c, void *cb, void *u) { (void)c;(void)cb;(void)u; return &here; }
int avahi_client_errno(void *c) { (void)c; return 0; }
const char *avahi_client_get_host_name_fqdn(void *c) { (void)c; return "localhost"; }
int avahi_entry_group_add_service_strlst(void *g) { (void)g; return 0; }
int avahi_entry_group_add_service_subtype(void *g) { (void)g; return 0; }
int avahi_entry_group_commit(void *g) { (void)g; return 0; }
int avahi_entry_group_free(void *g) { (void)g; return 0; }
