/** Personal placeholders a draft may hold, as they are written; filled when a task is handed to an operator. */
export const PERSONAL_PLACEHOLDERS = ['{{customer.nickname}}', '{{customer.last_product}}', '{{customer.city}}', '{{account.name}}'];
