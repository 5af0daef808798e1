"""The words of a paragraph, what each can be, and what divides two of them."""
